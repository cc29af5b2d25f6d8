/** One board of a level: a large button with whoever sits there, its key, and what is special about it. */

import type { Level } from '../../../../shared/levels/levels.ts';
import { STARVES_MS } from '../../../../shared/levels/score.ts';
import type { BoardId, Ms, Scenario } from '../../../../shared/simul/index.ts';
import { wholeSeconds } from '../../../app/format.ts';
import { assetUrl } from '../../../app/navigation.tsx';
import { t } from '../../../app/text.ts';
import type { GlyphName } from '../../../charts/glyphs.ts';
import { Sign } from '../../../charts/sign.tsx';
import type { Place, Walker } from '../floor.ts';
import { letterOf } from './keys.ts';

type SeatProps = {
  readonly level: Level;
  readonly scenario: Scenario;
  readonly place: Place;
  readonly masters: readonly Walker[];
  readonly nowMs: Ms;
  readonly serve: (board: BoardId) => void;
};

const SIGNS: Readonly<Record<Place['state'], GlyphName>> = {
  thinking: 'hourglass',
  ready: 'hand',
  served: 'check',
  outside: 'door',
  closed: 'cross',
};

export function Seat({ level, scenario, place, masters, nowMs, serve }: SeatProps) {
  const { board, state, why } = place;
  const isNext = masters.some(({ sentTo }) => sentTo === board);
  const isDone = why === 'finished';
  const letter = letterOf(board);
  const tag = tagOf(level, scenario, place, nowMs);
  const inGroup = scenario.groups.some(({ boards }) => boards.includes(board));
  const classes = ['level-seat', `is-${state}`, isNext && 'is-next', inGroup && 'is-tied'];
  return (
    <button
      type="button"
      class={classes.filter(Boolean).join(' ')}
      aria-label={seatWords(place, masters, isNext, tag)}
      aria-keyshortcuts={letter ?? String(board)}
      onClick={() => serve(board)}
    >
      <span class="level-table">
        <img src={assetUrl('hall/table.svg')} alt="" draggable={false} />
        <img src={assetUrl('board/board-128.svg')} alt="" draggable={false} class="level-chess" />
      </span>
      <Opponent place={place} />
      {state === 'outside' && (
        <img class="level-rope" src={assetUrl('hall/rope.svg')} alt="" draggable={false} />
      )}
      <span class="level-key">{board}</span>
      {letter && <span class="level-letter" data-letter={letter} />}
      <span class="level-badge">
        <Sign name={isNext ? 'steps' : isDone ? 'check' : SIGNS[state]} />
      </span>
      {tag && <span class="level-tag">{tag}</span>}
      <Fuse level={level} scenario={scenario} place={place} nowMs={nowMs} />
    </button>
  );
}

/** What is special about a board, in a word; null: nothing. */
function tagOf({ pays }: Level, { traps }: Scenario, place: Place, nowMs: Ms): string | null {
  const { board, state, why, sinceMs } = place;
  if (why !== null && why !== 'finished') return t(`hall.closed.${why}`);
  const holdsMs = traps.find((trap) => trap.board === board)?.lingerMs;
  if (typeof holdsMs === 'number') return t('levels.board.puzzle', { time: wholeSeconds(holdsMs) });
  if (pays && state === 'ready' && nowMs - sinceMs > STARVES_MS) return t('levels.board.starves');
  return board === pays?.board ? t('levels.board.pays', { times: pays.times }) : null;
}

const POSES: Readonly<Record<Place['state'], 'think' | 'hand' | 'done'>> = {
  thinking: 'think',
  ready: 'hand',
  served: 'hand',
  outside: 'think',
  closed: 'done',
};
/** So many people are drawn. */
const PEOPLE = 6;

/** All three poses are there from the beginning, so that none is fetched when it is needed. */
function Opponent({ place: { board, state } }: { place: Place }) {
  const person = ((board - 1) % PEOPLE) + 1;
  return (
    <span class="level-opponent">
      {(['think', 'hand', 'done'] as const).map((pose) => (
        <img
          key={pose}
          src={assetUrl(`opponent/body-${person}-${pose}.svg`)}
          alt=""
          draggable={false}
          class={pose === POSES[state] ? 'is-shown' : ''}
        />
      ))}
    </span>
  );
}

type FuseProps = Pick<SeatProps, 'level' | 'scenario' | 'place' | 'nowMs'>;

/** What burns down: the time that somebody may think, or where it is about that, the time until they starve. */
function Fuse({ level, scenario, place, nowMs }: FuseProps) {
  const { state, sinceMs } = place;
  const wholeMs =
    state === 'thinking' ? scenario.timeoutMs : state === 'ready' && level.pays ? STARVES_MS : null;
  if (wholeMs === null) return null;
  const left = Math.max(0, 1 - (nowMs - sinceMs) / wholeMs);
  return (
    <span class={`level-fuse ${left < 0.35 ? 'is-short' : ''}`} style={{ '--left': `${left * 100}%` }}>
      {state === 'thinking' && <img src={assetUrl('fx/spark-0.svg')} alt="" draggable={false} />}
    </span>
  );
}

function seatWords({ board, state }: Place, masters: readonly Walker[], isNext: boolean, tag: string | null) {
  const isHere = masters.some((master) => master.board === board && master.mood !== 'walks');
  return [
    t('levels.board.number', { board }),
    t(`levels.board.${state}`),
    ...(tag ? [tag] : []),
    ...(isHere && state !== 'served' ? [t('levels.board.here')] : []),
    ...(isNext ? [t('levels.board.next')] : []),
  ].join(', ');
}
