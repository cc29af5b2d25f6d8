/** Files and paper to take home; all of it is made in this browser. */
import { useState } from 'preact/hooks';
import { Icon, type IconName } from '../../../app/icon.tsx';
import { t } from '../../../app/text.ts';
import type { Data } from '../data.ts';
import { cardOf } from './card.ts';
import { classTable, csvDialect, csvOf, traceOf } from './files.ts';
import { pictureOf } from './paint.ts';
import './take-home.css';

/** Tells a spreadsheet that the letters are Unicode. */
const BYTE_ORDER_MARK = '\uFEFF';

const WAYS = ['csv', 'trace', 'print', 'card'] as const;
type Way = (typeof WAYS)[number];

const ICONS: { readonly [way in Way]: IconName } = {
  csv: 'download',
  trace: 'download',
  print: 'printer',
  card: 'download',
};

export function TakeHome({ data }: { data: Data }) {
  const [failed, fail] = useState(false);
  const take = (way: Way) => {
    fail(false);
    takeHome(way, data).catch(() => fail(true));
  };
  return (
    <div class="part take-home">
      <header class="part-head">
        <h2 class="part-title">{t('debrief.takeHome.title')}</h2>
        <p>{t('debrief.takeHome.lead')}</p>
      </header>
      <ul class="take-home-ways">
        {WAYS.map((way) => (
          <li key={way} class="card">
            <button type="button" class="button button-primary" onClick={() => take(way)}>
              <Icon name={ICONS[way]} />
              {t(`debrief.takeHome.${way}`)}
            </button>
            <p>{t(`debrief.takeHome.${way}Mean`)}</p>
          </li>
        ))}
      </ul>
      <p role="status">{failed && t('debrief.takeHome.failed')}</p>
    </div>
  );
}

async function takeHome(way: Way, { rounds, pair, namesIn }: Data): Promise<void> {
  const file = (content: Blob, name: keyof typeof FILES) => save(content, t(FILES[name]));
  switch (way) {
    case 'csv': {
      const nameAt = namesIn(
        rounds.find(({ round }) => !round.isShow) ?? (rounds[0] as (typeof rounds)[number]),
      );
      const table = csvOf(classTable(rounds, nameAt), csvDialect(navigator.language));
      return file(new Blob([BYTE_ORDER_MARK, table], { type: 'text/csv' }), 'csv');
    }
    case 'trace':
      return file(
        new Blob([traceOf(rounds.map(({ round }) => round))], { type: 'application/json' }),
        'trace',
      );
    case 'card':
      return file(await pictureOf(cardOf(pair)), 'card');
    case 'print':
      return print();
  }
}

const FILES = {
  csv: 'debrief.takeHome.files.csv',
  trace: 'debrief.takeHome.files.trace',
  card: 'debrief.takeHome.files.card',
} as const;

const TAKEN_AFTER_MS = 60_000;

/**
 * Hands a file to the person. It works without a secure context, as most classrooms have none.
 * @param name of the file, its ending included
 */
function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start to read the file only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_AFTER_MS);
}
