/** What was measured, for the last row: the figures now, the last time's beside them; what was guessed, and what is so. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { LETTERS, TileMark } from '../../app/tile-mark.tsx';
import { type Guess, guessOf } from '../../models/labs/guesses.ts';
import type { QuestionStatus } from '../../models/picture.ts';
import type { LabDesk } from '../frame/desk.ts';
import { numberWords } from '../frame/number-words.ts';
import type { Row } from '../lab-module.ts';

/** More do not fit beside each other, where one more tile says what they prove, and where none does. */
const MOST = { beside: 3, alone: 4 } as const;

type Props = {
  readonly desk: LabDesk;
  /** What the class was asked before; null: nothing. */
  readonly question: QuestionStatus | null;
};

export function StageResults({ desk, question }: Props) {
  const { lab, settings, before, figures } = desk;
  const { choices } = guessOf(lab.name, settings.value);
  const proven = provenBy(desk);
  const right = choices.findIndex(({ value }) => value === proven);
  const counts = question !== null && question.answers > 0 ? question.counts : null;
  const most = counts === null && right < 0 ? MOST.alone : MOST.beside;
  const rows = figures.value === null ? [] : lab.rows(figures.value, settings.value);
  const shown = rows.filter(isMeasured).slice(0, most);
  const past = before.value === null ? [] : lab.rows(before.value.figures, before.value.settings);
  if (shown.length === 0 && counts === null) return null;
  return (
    <dl class="lab-results">
      {shown.map((row) => (
        <Figure
          key={row.label}
          row={row}
          was={past.find((one) => one.label === row.label && isMeasured(one))}
        />
      ))}
      {counts !== null && <Guesses choices={choices} counts={counts} right={right} />}
      {counts === null && right >= 0 && (
        <div class="is-proven">
          <dt>{t('labs.inClass.proven')}</dt>
          <dd>
            <b>{choices[right]?.text}</b>
          </dd>
        </div>
      )}
    </dl>
  );
}

const isMeasured = ({ value }: Row): boolean => Number.isFinite(value);

function Figure({ row: { label, value, unit }, was }: { readonly row: Row; readonly was: Row | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{numberWords(value, unit)}</b>
        {was && <small>{t('labs.inClass.before', { value: numberWords(was.value, was.unit) })}</small>}
      </dd>
    </div>
  );
}

type GuessesProps = {
  readonly choices: readonly Guess[];
  readonly counts: readonly number[];
  /** Which one was so, from 0; -1: not known yet. */
  readonly right: number;
};

/** How the class guessed, and beside it what was so. */
function Guesses({ choices, counts, right }: GuessesProps) {
  const most = Math.max(1, ...counts);
  return (
    <div class={`lab-guesses ${right >= 0 ? 'is-told' : ''}`}>
      <dt>
        {right < 0
          ? t('labs.inClass.guessed')
          : t('labs.inClass.guessedAndSo', { answer: choices[right]?.text ?? '' })}
      </dt>
      <dd>
        {choices.map(({ value, text }, index) => (
          <span
            key={value}
            class={index === right ? 'is-right' : ''}
            role="img"
            aria-label={t('labs.inClass.guessedSo', {
              letter: LETTERS[index] ?? '',
              text,
              count: counts[index] ?? 0,
            })}
          >
            <TileMark index={index} />
            <b class="ticking">{counts[index] ?? 0}</b>
            {index === right && <Icon name="check" />}
            <i style={{ transform: `scaleX(${(counts[index] ?? 0) / most})` }} />
          </span>
        ))}
      </dd>
    </div>
  );
}

/** The guess that was right; null: not yet, or none was. */
function provenBy({ lab, settings, figures, state }: LabDesk): string | null {
  if (figures.value === null || state.value !== 'done') return null;
  return lab.claim.proven(figures.value, settings.value);
}
