/** A question on the big screen: open, with what is left to answer; closed, with what the class thinks. */
import type { ComponentChildren } from 'preact';
import { t } from '../../app/text.ts';
import type { Asked, Lesson, StageModel } from '../../models/picture.ts';
import { Countdown } from './countdown.tsx';
import { MovesAsk } from './moves-ask.tsx';
import { QueueAsk } from './queue-ask.tsx';
import { QuizAsk } from './quiz-ask.tsx';
import { SaboteurAsk } from './saboteur-ask.tsx';
import './ask.css';
import type { Sounds } from './sounds.ts';

export type AskProps = {
  readonly model: StageModel;
  readonly lesson: Lesson;
  readonly asked: Asked;
  /** The foot of the page: how many have answered, and what is left. */
  readonly foot: ComponentChildren;
  readonly sounds: Sounds;
};

type AskPageProps = Pick<AskProps, 'model' | 'lesson' | 'sounds'>;

export function AskPage({ model, lesson, sounds }: AskPageProps) {
  const asked = model.asks.value.find(({ step }) => step === lesson.step);
  if (!asked) return <p class="lesson-empty">{t('lessonPages.ask.waiting')}</p>;
  const foot = <Foot lesson={lesson} asked={asked} />;
  const props = { model, lesson, asked, foot, sounds };
  switch (asked.ask.about) {
    case 'moves':
      return <MovesAsk {...props} />;
    case 'queue':
      return <QueueAsk {...props} />;
    case 'saboteur':
      return <SaboteurAsk {...props} />;
    case 'quiz':
      return <QuizAsk {...props} quiz={asked.ask.quiz} />;
  }
}

function Foot({ lesson, asked }: Pick<AskProps, 'lesson' | 'asked'>) {
  if (!asked.isOpen) return <p class="ask-foot">{closedWords(asked)}</p>;
  const durationMs = lesson.now?.kind === 'ask' ? lesson.now.durationMs : 1;
  const { people } = lesson;
  return (
    <div class="ask-foot">
      <div class="ask-answers">
        <p>
          {people === 0
            ? t('lessonPages.ask.nobodyThere')
            : t('lessonPages.ask.answered', { answers: asked.answers, people })}
        </p>
        <span class="ask-answers-bar" aria-hidden="true">
          <span style={{ transform: `scaleX(${Math.min(1, asked.answers / Math.max(1, people))})` }} />
        </span>
        {people > 0 && <p class="muted">{t('lessonPages.ask.onPhones')}</p>}
      </div>
      <Countdown lesson={lesson} durationMs={durationMs} />
    </div>
  );
}

function closedWords({ answers }: Asked): string {
  return answers === 0
    ? t('lessonPages.ask.nobodyAnswered')
    : t('lessonPages.ask.closed', { count: answers });
}
