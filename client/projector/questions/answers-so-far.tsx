/** How many have answered a question that is open, of how many. */
import { t } from '../../app/text.ts';
import type { ClassStatus, QuestionStatus } from '../../models/picture.ts';
import './question.css';

type Props = { readonly status: ClassStatus; readonly question: QuestionStatus };

export function AnswersSoFar({ status, question }: Props) {
  const { people } = status;
  return (
    <div class="question-answers">
      <p>{openWords(status, question)}</p>
      <span class="question-answers-bar" aria-hidden="true">
        <span style={{ transform: `scaleX(${Math.min(1, question.answers / Math.max(1, people))})` }} />
      </span>
      {people > 0 && <p class="muted">{t('lessonPages.question.onPhones')}</p>}
    </div>
  );
}

/** The countdown stops as soon as everybody who is there has answered; before a lab there is none. */
function openWords({ people, leftMs, held, phase }: ClassStatus, { answers }: QuestionStatus): string {
  if (people === 0) return t('lessonPages.question.nobodyThere');
  const isAll = phase === 'lab' ? answers >= people : answers > 0 && leftMs === null && held === null;
  if (isAll) return t('lessonPages.question.allAnswered');
  return t('lessonPages.question.answered', { answers, people });
}
