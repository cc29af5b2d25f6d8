/** Who holds the blocking call? At first all suspects are shown, then whom the class suspects, then who it was. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { crowdAhh, drumRoll } from '../sound/cues.ts';
import type { QuestionProps } from './props.ts';
import { type Suspect, suspectsOf, suspicionsOf } from './suspects.ts';
import './saboteur.css';
import './suspicions.css';

export function SaboteurQuestion(props: QuestionProps) {
  const { question, model } = props;
  const nameOf = (board: number) => model.hall.value?.tables[board - 1]?.name ?? '';
  const suspects = suspectsOf(question, nameOf);
  return question.isOpen ? (
    <Open {...props} suspects={suspects} />
  ) : (
    <Revealed {...props} suspects={suspects} />
  );
}

type Props = QuestionProps & { readonly suspects: readonly Suspect[] };

/** Up to so many cards fill the page in so many columns. */
const COLUMNS = [
  [8, 4],
  [24, 6],
  [60, 10],
  [120, 12],
  [Number.POSITIVE_INFINITY, 16],
] as const;

function Open({ suspects, foot }: Props) {
  const columns = COLUMNS.find(([upTo]) => suspects.length <= upTo)?.[1];
  return (
    <section class="question-page">
      <div class="question-head">
        <p>{t('lessonPages.question.suspects')}</p>
        <h2>{t('lesson.question.saboteur')}</h2>
      </div>
      <ol
        class="suspects"
        data-columns={columns}
        style={{ '--columns': Math.min(columns ?? 1, Math.max(1, suspects.length)) }}
      >
        {suspects.map(({ board, name }) => (
          <li key={board}>
            <b>{board}</b>
            <span>{name}</span>
          </li>
        ))}
      </ol>
      {foot}
    </section>
  );
}

/** How long the guesses stand alone, for the class to look at each other. */
const SUSPENSE_MS = 3_500;

function Revealed({ question, suspects, foot }: Props) {
  const [isTold, setTold] = useState(false);
  const who = suspects[question.right ?? -1];
  useEffect(() => {
    drumRoll();
    const timer = setTimeout(() => {
      setTold(true);
      crowdAhh();
    }, SUSPENSE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section class="question-page">
      <div class="question-head reveal" aria-live="polite">
        {isTold ? (
          <Verdict who={who} answers={question.answers} />
        ) : (
          <h2>{t('lessonPages.question.guesses')}</h2>
        )}
      </div>
      <Suspicions suspects={suspects} guilty={isTold ? who?.board : undefined} />
      {isTold && who && <p class="question-why">{t('lessonPages.question.thePoint', { name: who.name })}</p>}
      {foot}
    </section>
  );
}

function Verdict({ who, answers }: { who: Suspect | undefined; answers: number }) {
  if (!who) return <h2>{t('lessonPages.question.unknown')}</h2>;
  return (
    <>
      <h2 class="reveal-name">{t('lessonPages.question.itWas', who)}</h2>
      <p>{answers > 0 && t('lessonPages.question.foundBy', { count: who.votes, answers })}</p>
    </>
  );
}

function Suspicions({ suspects, guilty }: { suspects: readonly Suspect[]; guilty: number | undefined }) {
  const { shown, others } = suspicionsOf(suspects, guilty);
  const most = Math.max(1, ...shown.map(({ votes }) => votes));
  return (
    <ol class="suspicions">
      {shown.map(({ board, name, votes }) => (
        <li key={board} class={board === guilty ? 'is-guilty' : undefined}>
          <span class="suspicion-who">
            <b>{board}</b> <bdi>{name}</bdi>
          </span>
          <span class="suspicion-bar" aria-hidden="true">
            <span style={{ width: `${(votes / most) * 100}%` }} />
          </span>
          <span class="ticking">{votes}</span>
        </li>
      ))}
      {others > 0 && <li class="muted">{t('lessonPages.question.others', { count: others })}</li>}
    </ol>
  );
}
