/** What was measured now, beside the last time. */
import { t } from '../../app/text.ts';
import type { LabDesk } from './desk.ts';
import { numberWords } from './number-words.ts';

export function Results({ desk }: { readonly desk: LabDesk }) {
  const figures = desk.figures.value;
  const before = desk.before.value;
  if (figures === null) return null;
  const rows = desk.lab.rows(figures, desk.settings.value).filter(({ value }) => Number.isFinite(value));
  const past = before === null ? [] : desk.lab.rows(before.figures, before.settings);
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
