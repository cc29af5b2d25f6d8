/** The hall in small: what the master does, the figures, and one square for each board. */
import { percent } from '../../app/format.ts';
import { grouped } from '../../app/grouped.ts';
import { type TextKey, t } from '../../app/text.ts';
import { isDriven } from '../../models/lesson-words.ts';
import { handsIn, type Mood, moodOf } from '../../models/mood.ts';
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

/** Nobody finds a board among more tiles than this: what they do is shown as shares of a bar. */
const MOST_TILES = 200;

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
          <Figure value={grouped(figures.handsUp)} label={t('host.hands')} />
          <Figure value={grouped(figures.movesAnswered)} label={t('host.moves')} />
        </dl>
      )}
      {news?.quickMoves !== undefined && (
        <p class="muted">{t('host.quickMoves', { count: news.quickMoves })}</p>
      )}
      {!isSecret &&
        (hall.tables.length <= MOST_TILES ? (
          <Tiles hall={hall} running={status.phase === 'round'} />
        ) : (
          <Shares hall={hall} running={status.phase === 'round'} />
        ))}
    </section>
  );
}

function shownIn(hall: HallPicture) {
  const movesAnswered = hall.tables.reduce((sum, { answers }) => sum + answers, 0);
  return { handsUp: handsIn(hall), movesAnswered };
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

const SHARED = ['served', 'ready', 'thinking'] as const;

/** A large hall: how many boards are in which state; before and between rounds, how many seats have people. */
function Shares({ hall: { tables }, running }: { hall: HallPicture; running: boolean }) {
  const people = tables.reduce((count, { bot }) => count + (bot ? 0 : 1), 0);
  const parts = running
    ? SHARED.map((state) => ({
        fill: STATE[state],
        count: tables.reduce((count, table) => count + (table.state === state ? 1 : 0), 0),
        words: t(`host.states.${state}`),
      }))
    : [
        { fill: 'mini-people', count: people, words: t('host.states.people') },
        { fill: 'mini-thinking', count: tables.length - people, words: t('host.states.bots') },
      ];
  return (
    <div class="mini-shares">
      <div class="mini-bar" aria-hidden="true">
        {parts.map(({ fill, count, words }) => (
          <span key={words} class={fill} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul class="mini-key">
        {parts.map(({ fill, count, words }) => (
          <li key={words}>
            <i class={fill} /> <b class="ticking">{grouped(count)}</b> {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
