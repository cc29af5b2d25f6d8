/** The hall in small: what the master does, the figures, and one square for each board. */
import { percent } from '../../app/format.ts';
import { type TextKey, t } from '../../app/text.ts';
import { SEATS } from '../../models/classroom.ts';
import { isDriven } from '../../models/lesson-words.ts';
import { type Mood, moodOf } from '../../models/mood.ts';
import type { ClassStatus, HallPicture, HostModel, TablePicture } from '../../models/picture.ts';
import './miniature.css';

const FILL: Readonly<Record<Mood, string>> = {
  plays: 'fill-busy',
  walks: 'fill-walking',
  wasting: 'hatch-idle',
  waiting: 'hatch-rest',
  resting: 'hatch-rest',
};
const WHERE = {
  plays: 'stage.strip.playsAt',
  walks: 'stage.strip.walksTo',
  wasting: 'stage.strip.forWhom',
  waiting: 'stage.strip.forWhom',
  resting: 'stage.strip.resting',
} as const satisfies Record<Mood, TextKey>;
const STATE: Readonly<Record<TablePicture['state'], string>> = {
  outside: '',
  thinking: 'mini-thinking',
  ready: 'fill-ready',
  served: 'fill-busy',
  closed: '',
};

export function Miniature({ model, status }: { model: HostModel; status: ClassStatus }) {
  const hall = model.hall.value;
  const news = model.news.value;
  if (!hall) return null;
  // Where the master stands would give the saboteur away.
  const isSecret = status.phase === 'round' && status.now?.kind === 'round' && status.now.saboteur === true;
  // A show is played in this browser: the server counts nothing of it.
  const figures = news?.master ? news : shownIn(hall);
  return (
    <section class="card mini" aria-label={t('host.miniature')}>
      {!isSecret && <MasterNow hall={hall} status={status} />}
      {news && (status.phase === 'round' || news.master !== null) && (
        <dl class="mini-figures">
          {news.master !== null && <Figure value={percent(news.idleShare)} label={t('host.idle')} />}
          <Figure value={String(figures.handsUp)} label={t('host.hands')} />
          <Figure value={String(figures.movesAnswered)} label={t('host.moves')} />
        </dl>
      )}
      {!isSecret && hall.tables.length <= SEATS.max && (
        <Tiles hall={hall} running={status.phase === 'round'} />
      )}
    </section>
  );
}

function shownIn({ readyQueue, tables }: HallPicture) {
  const movesAnswered = tables.reduce((sum, { answers }) => sum + answers, 0);
  return { handsUp: readyQueue.length, movesAnswered };
}

function MasterNow({ hall, status }: { hall: HallPicture; status: ClassStatus }) {
  const master = hall.masters[0];
  if (status.phase !== 'round') return <p class="muted">{t('host.polishing')}</p>;
  if (!master) return null;
  const mood = moodOf(hall, master);
  const name = hall.tables[master.board - 1]?.name ?? '';
  const isStanding = isDriven(status) && (mood === 'wasting' || mood === 'waiting');
  return (
    <p class="mini-master">
      <span class={`mini-mood headline ${FILL[mood]}`}>{t(`stage.mood.${mood}`)}</span>
      <span>{t(isStanding ? 'stage.strip.standsAt' : WHERE[mood], { board: master.board, name })}</span>
    </p>
  );
}

function Figure({ value, label }: { value: string; label: string }) {
  return (
    <div class="mini-figure">
      <dt>{label}</dt>
      <dd class="ticking">{value}</dd>
    </div>
  );
}

function Tiles({ hall, running }: { hall: HallPicture; running: boolean }) {
  const at = running ? hall.masters[0]?.board : undefined;
  return (
    <div class="mini-tiles" aria-hidden="true">
      {hall.tables.map(({ board, state, bot }) => (
        <span
          key={board}
          class={`mini-tile ${running ? STATE[state] : ''} ${bot ? '' : 'mini-person'} ${board === at ? 'mini-here' : ''}`}
        >
          {board}
        </span>
      ))}
    </div>
  );
}
