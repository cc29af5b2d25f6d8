/** A question on the big screen: open, with what is left to answer; closed, with what the class thinks. */
import type { ComponentChildren } from 'preact';
import { t } from '../../app/text.ts';
import type { ClassStatus, QuestionStatus, StageModel } from '../../models/picture.ts';
import { Countdown } from './foot.tsx';
import { MovesAsk } from './moves-question.tsx';
import { QueueAsk } from './queue-question.tsx';
import { QuizAsk } from './quiz-question.tsx';
import { SaboteurAsk } from './saboteur-question.tsx';
import './question.css';
import type { Sounds } from '../between/sounds.ts';

export type AskProps = {
  readonly model: StageModel;
  readonly status: ClassStatus;
  readonly asked: QuestionStatus;
  /** The foot of the page: how many have answered, and what is left. */
  readonly foot: ComponentChildren;
  readonly sounds: Sounds;
};

type AskPageProps = Pick<AskProps, 'model' | 'status' | 'sounds'>;

export function AskPage({ model, status, sounds }: AskPageProps) {
  const asked = model.questions.value.find(({ step }) => step === status.step);
  if (!asked) return <p class="lesson-empty">{t('lessonPages.question.waiting')}</p>;
  const foot = <Foot status={status} asked={asked} />;
  const props = { model, status, asked, foot, sounds };
  switch (asked.question.about) {
    case 'moves':
      return <MovesAsk {...props} />;
    case 'queue':
      return <QueueAsk {...props} />;
    case 'saboteur':
      return <SaboteurAsk {...props} />;
    case 'quiz':
      return <QuizAsk {...props} quiz={asked.question.quiz} />;
  }
}

function Foot({ status, asked }: Pick<AskProps, 'status' | 'asked'>) {
  if (!asked.isOpen) return <p class="ask-foot">{closedWords(asked)}</p>;
  const durationMs = status.now?.kind === 'question' ? status.now.durationMs : 1;
  const { people } = status;
  return (
    <div class="ask-foot">
      <div class="ask-answers">
        <p>
          {people === 0
            ? t('lessonPages.question.nobodyThere')
            : t('lessonPages.question.answered', { answers: asked.answers, people })}
        </p>
        <span class="ask-answers-bar" aria-hidden="true">
          <span style={{ transform: `scaleX(${Math.min(1, asked.answers / Math.max(1, people))})` }} />
        </span>
        {people > 0 && <p class="muted">{t('lessonPages.question.onPhones')}</p>}
      </div>
      <Countdown status={status} durationMs={durationMs} />
    </div>
  );
}

function closedWords({ answers }: QuestionStatus): string {
  return answers === 0
    ? t('lessonPages.question.nobodyAnswered')
    : t('lessonPages.question.closed', { count: answers });
}
