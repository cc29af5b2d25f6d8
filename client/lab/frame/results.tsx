/** What was measured now, beside the last time. */
import type { Figures, Settings } from '../../../shared/labs/labs.ts';
import { t } from '../../app/text.ts';
import type { LabModule } from '../lab-module.ts';
import type { LabDesk } from './desk.ts';
import { numberWords } from './number-words.ts';

type Run = { readonly figures: Figures; readonly settings: Settings };

export function Results({ desk }: { readonly desk: LabDesk }) {
  const figures = desk.figures.value;
  if (figures === null) return null;
  return (
    <ResultsOf lab={desk.lab} now={{ figures, settings: desk.settings.value }} before={desk.before.value} />
  );
}

type ResultsProps = {
  readonly lab: LabModule;
  readonly now: Run;
  /** The run before; null: there was none. */
  readonly before: Run | null;
};

export function ResultsOf({ lab, now, before }: ResultsProps) {
  const rows = lab.rows(now.figures, now.settings).filter(({ value }) => Number.isFinite(value));
  const past = before === null ? [] : lab.rows(before.figures, before.settings);
  if (rows.length === 0) return null;
  const wasOf = (label: string) => past.find((row) => row.label === label && Number.isFinite(row.value));
  return (
    <section class="card labs-results" aria-labelledby="labs-results">
      <h2 id="labs-results">{t('labs.page.results')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('labs.page.figure')}</th>
            <th scope="col">{t('labs.page.now')}</th>
            {before && <th scope="col">{t('labs.page.before')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, value, unit }) => {
            const was = wasOf(label);
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="ticking">{numberWords(value, unit)}</td>
                {before && <td class="ticking muted">{was ? numberWords(was.value, was.unit) : ''}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {!before && <p class="muted small">{t('labs.page.nothingBefore')}</p>}
    </section>
  );
}
