/** A question to the class: one tap answers it; when it is closed, how the answers turned out. */
import { useSignal } from '@preact/signals';
import { countdown } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { OwnQuestion, PlayerModel } from '../../models/picture.ts';
import { useLeftMs } from '../../models/tick.ts';
import { optionOf, useKeys } from '../shortcuts.ts';
import { Answers } from './answers.tsx';
import { currentQuestion, optionWords, ruleWords } from './question-words.ts';
import { QuizCode } from './quiz-code.tsx';
import { Tiles } from './tiles.tsx';
import './question.css';

export function Question({ model }: { model: PlayerModel }) {
  const question = currentQuestion(model);
  if (!question) return <p class="phone-aside">{t('phone.line.look')}</p>;
  if (!question.isOpen) return <Answers question={question} ownBoard={model.seat.value?.board ?? null} />;
  return <OpenQuestion key={question.step} question={question} model={model} />;
}

function OpenQuestion({ question, model }: { question: OwnQuestion; model: PlayerModel }) {
  const { sending, refused, choose } = useAnswer(model, question.step);
  const isGrid = question.question.about === 'saboteur';
  const hint =
    isGrid && question.mine !== null
      ? t('phone.question.mineIs', { board: optionWords(question, question.mine).text })
      : ruleWords(question, model.status.value) || t('phone.question.change');
  useKeys((press, allowed) => {
    const option = isGrid ? null : optionOf(press, allowed);
    if (option !== null && option < question.options.length) void choose(option);
  });
  return (
    <section class={`question question-${question.question.about}`}>
      <div class="question-head">
        <p>{hint}</p>
        {question.question.about !== 'lab' && <TimeLeft model={model} />}
      </div>
      {question.question.about === 'quiz' && <QuizCode quiz={question.question.quiz} />}
      <Tiles question={question} sending={sending} choose={choose} />
      <p class="question-said" role="alert">
        {refused}
      </p>
    </section>
  );
}

/**
 * Sends answers to the question of that step of the plan.
 * @returns the option that is on its way, or null, and why the last one was refused: empty where it was not
 */
function useAnswer(model: PlayerModel, step: number) {
  const sending = useSignal<number | null>(null);
  const refused = useSignal('');
  const choose = async (option: number) => {
    sending.value = option;
    refused.value = '';
    const refusal = await model.choose(step, option);
    // Another tap may be on its way by now.
    if (sending.value === option) sending.value = null;
    refused.value = refusal?.message ?? '';
  };
  return { sending: sending.value, refused: refused.value, choose };
}

function TimeLeft({ model }: { model: PlayerModel }) {
  const leftMs = useLeftMs(model.status.value);
  if (leftMs === null) return null;
  return (
    <p
      class="question-left ticking"
      role="timer"
      aria-label={t('phone.question.leftFor', { time: countdown(leftMs) })}
    >
      {countdown(leftMs)}
    </p>
  );
}
