/** A question on the big screen: open, with what is left to answer; closed, with what the class thinks. */
import { t } from '../../app/text.ts';
import type { ClassStatus, QuestionStatus, StageModel } from '../../models/picture.ts';
import { useLeftMs } from '../../models/tick.ts';
import { AnswersSoFar } from './answers-so-far.tsx';
import { MovesQuestion } from './moves-question.tsx';
import { QueueQuestion } from './queue-question.tsx';
import { QuizQuestion } from './quiz-question.tsx';
import { SaboteurQuestion } from './saboteur-question.tsx';
import './question.css';

export function QuestionPage({ model, status }: { model: StageModel; status: ClassStatus }) {
  const question = model.questions.value.find(({ step }) => step === status.step);
  if (!question) return <p class="lesson-empty">{t('lessonPages.question.waiting')}</p>;
  const foot = <Foot status={status} question={question} />;
  const props = { model, status, question, foot };
  switch (question.question.about) {
    case 'moves':
      return <MovesQuestion {...props} />;
    case 'queue':
      return <QueueQuestion {...props} />;
    case 'saboteur':
      return <SaboteurQuestion {...props} />;
    case 'quiz':
      return <QuizQuestion {...props} quiz={question.question.quiz} />;
    // It has a page of its own.
    case 'lab':
      return null;
  }
}

/** How many have answered, and the time that is left. */
function Foot({ status, question }: { status: ClassStatus; question: QuestionStatus }) {
  if (!question.isOpen) return <p class="question-foot">{closedWords(question)}</p>;
  const durationMs = status.now?.kind === 'question' ? status.now.durationMs : 1;
  return (
    <div class="question-foot">
      <AnswersSoFar status={status} question={question} />
      <Countdown status={status} durationMs={durationMs} />
    </div>
  );
}

function closedWords({ answers }: QuestionStatus): string {
  return answers === 0
    ? t('lessonPages.question.nobodyAnswered')
    : t('lessonPages.question.closed', { count: answers });
}

const RADIUS = 92;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;
/** From here on the ring takes the colour of alarm. */
const HURRY_MS = 5_000;

/** The time that is left to answer, as a ring that empties round a number. */
function Countdown({ status, durationMs }: { status: ClassStatus; durationMs: number }) {
  const leftMs = useLeftMs(status);
  if (leftMs === null) return null;
  const share = Math.min(1, leftMs / durationMs);
  return (
    <div
      class={`countdown ${leftMs <= HURRY_MS ? 'is-hurry' : ''}`}
      role="timer"
      aria-label={t('lessonPages.question.timeLeft')}
    >
      <svg viewBox="-110 -110 220 220" width="220" height="220" aria-hidden="true">
        <circle class="countdown-track" r={RADIUS} />
        <circle
          class="countdown-left"
          r={RADIUS}
          stroke-dasharray={`${share * CIRCUMFERENCE} ${CIRCUMFERENCE}`}
          transform="rotate(-90)"
        />
      </svg>
      <b class="ticking">{Math.ceil(leftMs / 1000)}</b>
    </div>
  );
}
