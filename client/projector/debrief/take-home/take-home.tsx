/** Files and paper to take home; all of it is made in this browser. */
import { useState } from 'preact/hooks';
import { csvDialect, csvOf } from '../../../app/files/csv.ts';
import { csvFile, save, today } from '../../../app/files/save.ts';
import { Icon, type IconName } from '../../../app/icon.tsx';
import { t } from '../../../app/text.ts';
import { measuredTable } from '../../../measured/measured-table.ts';
import { logOfClass } from '../../../models/live/opened-class.ts';
import type { Data, DebriefModel } from '../data.ts';
import { cardOf } from './card.ts';
import { classTable } from './files.ts';
import { classPgn } from './games.ts';
import { pictureOf } from './paint.ts';
import './take-home.css';

/** What comes of the rounds that were played. */
const OF_ROUNDS = ['csv', 'pgn', 'card', 'print', 'trace'] as const;
const WAYS = [...OF_ROUNDS, 'labs'] as const;
type Way = (typeof WAYS)[number];

const ICONS: { readonly [way in Way]: IconName } = {
  csv: 'download',
  pgn: 'download',
  trace: 'download',
  print: 'printer',
  card: 'download',
  labs: 'download',
};

/** What the labs of this class have measured. */
const ofLabs = ({ measured }: DebriefModel) =>
  measured.value.map(({ lab, ...run }) => ({ ...run, what: `lab.${lab}` }));

/** Whether there is anything to take home. */
export const canTakeHome = ({ rounds }: Data, model: DebriefModel): boolean =>
  rounds.length > 0 || ofLabs(model).length > 0;

/** @param model what the files need beside the figures */
export function TakeHome({ data, model }: { data: Data; model: DebriefModel }) {
  const [failed, fail] = useState(false);
  const take = (way: Way) => {
    fail(false);
    takeHome(way, data, model).catch(() => fail(true));
  };
  const ways = WAYS.filter((way) => (way === 'labs' ? ofLabs(model).length > 0 : data.rounds.length > 0));
  return (
    <div class="part take-home">
      <header class="part-head">
        <h2 class="part-title">{t('debrief.takeHome.title')}</h2>
        <p>{t('debrief.takeHome.lead')}</p>
      </header>
      <ul class="take-home-ways">
        {ways.map((way) => (
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

async function takeHome(way: Way, { rounds, pair, namesIn }: Data, model: DebriefModel): Promise<void> {
  const file = (content: Blob, name: keyof typeof FILES) => save(content, t(FILES[name]));
  switch (way) {
    case 'csv': {
      const table = classTable(rounds, namesIn, model.awards.value);
      return file(csvFile(csvOf(table, csvDialect(navigator.language))), 'csv');
    }
    case 'pgn': {
      const games = classPgn(rounds, namesIn, {
        plan: model.plan.value,
        date: model.playedOn ?? today(),
        planned: model.status.value?.rounds,
      });
      return file(new Blob([games], { type: 'application/x-chess-pgn' }), 'pgn');
    }
    case 'trace':
      return file(
        new Blob([JSON.stringify(logOfClass(model, today()))], { type: 'application/json' }),
        'trace',
      );
    case 'card':
      return file(await pictureOf(cardOf(pair)), 'card');
    case 'print':
      return print();
    case 'labs':
      return file(csvFile(measuredTable(ofLabs(model), csvDialect(navigator.language))), 'labs');
  }
}

const FILES = {
  csv: 'debrief.takeHome.files.csv',
  pgn: 'debrief.takeHome.files.pgn',
  trace: 'debrief.takeHome.files.trace',
  card: 'debrief.takeHome.files.card',
  labs: 'debrief.takeHome.files.labs',
} as const;
