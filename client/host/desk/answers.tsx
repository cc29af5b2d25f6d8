/** The question of this moment: how many have answered, and what the class thinks once it is closed. */
import { winnerOf } from '../../../shared/lesson/questions.ts';
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { optionWords } from '../../models/lesson-words.ts';
import type { ClassStatus, HostModel, QuestionStatus } from '../../models/picture.ts';

export function Answers({ model, status }: { model: HostModel; status: ClassStatus }) {
  const question = questionNow(model.questions.value, status);
  if (!question) return null;
  const isEmpty = question.answers === 0 && question.right === null;
  const nameAt = (board: number) => model.hall.value?.tables[board - 1]?.name ?? '';
  return (
    <div class="answers">
      <p class="answers-count ticking" role="status">
        {status.people === 0
          ? t('host.nobodyAnswers')
          : t('host.answers', { count: question.answers, people: status.people })}
      </p>
      {question.moves !== null && <p class="answers-moves">{t('host.itWas', { count: question.moves })}</p>}
      {question.counts && !isEmpty && <Bars status={question} counts={question.counts} nameAt={nameAt} />}
    </div>
  );
}

/** The question that is open or just closed, or the prediction about the round that has just ended; null: none. */
export function questionNow(
  questions: readonly QuestionStatus[],
  { phase, step }: Pick<ClassStatus, 'phase' | 'step'>,
): QuestionStatus | null {
  if (phase === 'question' || phase === 'lab')
    return questions.find((question) => question.step === step) ?? null;
  if (phase !== 'between') return null;
  const last = questions.filter((question) => question.step < step).at(-1);
  return last?.step === step - 1 && last.moves !== null && last.answers > 0 ? last : null;
}

/** The index of the option that is marked: the right one, or of a vote the winner; null: none. */
export function markedOption(status: QuestionStatus): number | null {
  if (status.question.about !== 'queue') return status.right;
  const winner = winnerOf(status);
  return winner === null ? null : status.options.indexOf(winner);
}

/** With more options than this, those that nobody chose are left out, and of the others so many are shown. */
const OPTIONS_MAX = 6;
const CHOSEN_MAX = 12;

type BarsProps = {
  readonly status: QuestionStatus;
  readonly counts: readonly number[];
  readonly nameAt: (board: number) => string;
};

function Bars({ status, counts, nameAt }: BarsProps) {
  const { question, options } = status;
  const most = Math.max(1, ...counts);
  const marked = markedOption(status);
  const { shown, more } = shownOptions(counts, marked);
  return (
    <>
      <ul class="answers-bars">
        {shown.map((index) => {
          const count = counts[index] ?? 0;
          return (
            <li key={index} class={`answer ${index === marked ? 'answer-right' : ''}`}>
              <span class="answer-option">
                {index === marked && <Icon name="check" />}
                {optionWords(question, options[index] as (typeof options)[number], nameAt)}
                {index === marked && <span class="answer-word">{t(`host.marks.${question.about}`)}</span>}
              </span>
              <span class="answer-bar" aria-hidden="true">
                <span class="answer-fill" style={{ width: `${(100 * count) / most}%` }} />
              </span>
              <span class="answer-count ticking">{count}</span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p class="muted small">{t('host.following', { count: more })}</p>}
    </>
  );
}

/**
 * Which options are shown, as indices: all where they are few. Else those that most people chose, in the order of the
 * options, the marked one always among them; nobody wants to scroll through all boards.
 * @returns `more`: how many others somebody chose
 */
export function shownOptions(
  counts: readonly number[],
  marked: number | null,
): { readonly shown: readonly number[]; readonly more: number } {
  const all = counts.map((_, index) => index);
  if (counts.length <= OPTIONS_MAX) return { shown: all, more: 0 };
  const count = (index: number) => (index === marked ? Number.POSITIVE_INFINITY : (counts[index] ?? 0));
  const chosen = all.filter((index) => count(index) > 0);
  const first = chosen.sort((a, b) => count(b) - count(a) || a - b).slice(0, CHOSEN_MAX);
  return { shown: first.sort((a, b) => a - b), more: chosen.length - first.length };
}
