/** A question to the class: one tap answers it; when it is closed, how the answers turned out. */
import { countdown } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { useLeftMs } from '../../models/left.ts';
import type { OwnAsked, PlayerModel } from '../../models/picture.ts';
import { optionOf, useKeys } from '../shortcuts.ts';
import { useAnswering } from './answering.ts';
import { Answers } from './answers.tsx';
import { optionWords } from './option-words.ts';
import { askedNow, ruleWords } from './question-words.ts';
import { QuizCode } from './quiz-code.tsx';
import { Tiles } from './tiles.tsx';

export function Question({ model }: { model: PlayerModel }) {
  const asked = askedNow(model);
  if (!asked) return <p class="phone-aside">{t('phone.line.look')}</p>;
  if (!asked.isOpen) return <Answers asked={asked} ownBoard={model.seat.value?.board ?? null} />;
  return <OpenQuestion key={asked.step} asked={asked} model={model} />;
}

function OpenQuestion({ asked, model }: { asked: OwnAsked; model: PlayerModel }) {
  const { sending, refused, choose } = useAnswering(model, asked.step);
  const isGrid = asked.question.about === 'saboteur';
  const hint =
    isGrid && asked.mine !== null
      ? t('phone.question.mineIs', { board: optionWords(asked, asked.mine).text })
      : ruleWords(asked, model.status.value) || t('phone.question.change');
  useKeys((press, allowed) => {
    const option = isGrid ? null : optionOf(press, allowed);
    if (option !== null && option < asked.options.length) void choose(option);
  });
  return (
    <section class={`question question-${asked.question.about}`}>
      <div class="question-head">
        <p>{hint}</p>
        <TimeLeft model={model} />
      </div>
      {asked.question.about === 'quiz' && <QuizCode quiz={asked.question.quiz} />}
      <Tiles asked={asked} sending={sending} choose={choose} />
      <p class="question-said" role="alert">
        {refused}
      </p>
    </section>
  );
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
