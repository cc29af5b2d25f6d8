/** The question of this moment: how many have answered, and what the class thinks once it is closed. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import type { ClassStatus, HostModel, QuestionStatus } from '../../models/picture.ts';
import { askedNow, markedIn } from './asked-now.ts';
import { optionWords } from './option-words.ts';

export function Answers({ model, status }: { model: HostModel; status: ClassStatus }) {
  const asked = askedNow(model.questions.value, status);
  if (!asked) return null;
  const isEmpty = asked.answers === 0 && asked.right === null;
  const nameAt = (board: number) => model.hall.value?.tables[board - 1]?.name ?? '';
  return (
    <div class="answers">
      <p class="answers-count ticking" role="status">
        {status.people === 0
          ? t('host.nobodyAnswers')
          : t('host.answers', { count: asked.answers, people: status.people })}
      </p>
      {asked.moves !== null && <p class="answers-moves">{t('host.itWas', { count: asked.moves })}</p>}
      {asked.counts && !isEmpty && <Bars asked={asked} counts={asked.counts} nameAt={nameAt} />}
    </div>
  );
}

/** More suspects than this are a list to scroll: those whom nobody suspects are left out. */
const OPTIONS_MAX = 6;

type BarsProps = {
  readonly asked: QuestionStatus;
  readonly counts: readonly number[];
  readonly nameAt: (board: number) => string;
};

function Bars({ asked, counts, nameAt }: BarsProps) {
  const most = Math.max(1, ...counts);
  const marked = markedIn(asked);
  const isShown = (index: number) =>
    asked.options.length <= OPTIONS_MAX || index === marked || (counts[index] ?? 0) > 0;
  return (
    <ul class="answers-bars">
      {asked.options.map((option, index) => {
        const count = counts[index] ?? 0;
        if (!isShown(index)) return null;
        return (
          <li key={index} class={`answer ${index === marked ? 'answer-right' : ''}`}>
            <span class="answer-option">
              {index === marked && <Icon name="check" />}
              {optionWords(asked.question, option, nameAt)}
              {index === marked && <span class="answer-word">{t(`host.marks.${asked.question.about}`)}</span>}
            </span>
            <span class="answer-bar" aria-hidden="true">
              <span class="answer-fill" style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <span class="answer-count ticking">{count}</span>
          </li>
        );
      })}
    </ul>
  );
}
