/** What was measured, for the last row: the figures now, the last time's beside them, and what that proves. */
import { t } from '../../app/text.ts';
import type { LabDesk } from '../frame/desk.ts';
import { numberWords } from '../frame/number-words.ts';
import type { Row } from '../lab-module.ts';

/** More do not fit beside each other, where one more tile says what they prove, and where none does. */
const MOST = { proven: 3, alone: 4 } as const;

export function StageResults({ desk }: { readonly desk: LabDesk }) {
  const { lab, settings, before, figures } = desk;
  if (figures.value === null) return null;
  const proven = provenWords(desk);
  const most = proven === null ? MOST.alone : MOST.proven;
  const rows = lab.rows(figures.value, settings.value).filter(isMeasured).slice(0, most);
  const past = before.value === null ? [] : lab.rows(before.value.figures, before.value.settings);
  if (rows.length === 0) return null;
  return (
    <dl class="lab-results">
      {rows.map((row) => (
        <Figure
          key={row.label}
          row={row}
          was={past.find((one) => one.label === row.label && isMeasured(one))}
        />
      ))}
      {proven && (
        <div class="is-proven">
          <dt>{t('labs.inClass.proven')}</dt>
          <dd>
            <b>{proven}</b>
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

/** The choice that was right; null: not yet, or none was. */
function provenWords({ lab, settings, figures, state }: LabDesk): string | null {
  if (figures.value === null || state.value !== 'done') return null;
  const proven = lab.prediction.proven(figures.value, settings.value);
  return lab.prediction.choices(settings.value).find(({ value }) => value === proven)?.text ?? null;
}
