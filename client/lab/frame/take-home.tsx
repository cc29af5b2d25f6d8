/** Everything that was measured in this browser, as a table. */
import { csvDialect } from '../../app/files/csv.ts';
import { csvFile, save, today } from '../../app/files/save.ts';
import { t } from '../../app/text.ts';
import { allMeasured } from '../../measured/measured.ts';
import { measuredTable } from '../../measured/measured-table.ts';

export function TakeHome() {
  const all = allMeasured();
  if (all.length === 0) return null;
  return (
    <section class="labs-take-home" aria-labelledby="labs-take-home">
      <h2 id="labs-take-home">{t('labs.page.takeHome')}</h2>
      <p>{t('labs.page.takeHomeText')}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          const table = measuredTable(allMeasured(), csvDialect(navigator.language));
          save(csvFile(table), `simul-measured-${today()}.csv`);
        }}
      >
        {t('labs.page.save')}
      </button>
    </section>
  );
}
