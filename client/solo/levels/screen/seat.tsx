/** One board of a level: a large button with whoever sits there, its key, and what is special about it. */

import type { Level } from '../../../../shared/levels/levels.ts';
import { STARVES_MS } from '../../../../shared/levels/score.ts';
import type { BoardId, Ms, Scenario } from '../../../../shared/simul/index.ts';
import { wholeSeconds } from '../../../app/format.ts';
import { assetUrl } from '../../../app/paths/address.ts';
import { t } from '../../../app/text.ts';
import type { Place, Walker } from '../../../charts/floor/floor.ts';
import { closedWords, SeatPicture, seatClasses, seatWords } from '../../../charts/floor/seat-picture.tsx';
import { letterOf } from './keys.ts';

type SeatProps = {
  readonly level: Level;
  readonly scenario: Scenario;
  readonly place: Place;
  readonly masters: readonly Walker[];
  readonly nowMs: Ms;
  readonly serve: (board: BoardId) => void;
};

export function Seat({ level, scenario, place, masters, nowMs, serve }: SeatProps) {
  const { board, state } = place;
  const isNext = masters.some(({ sentTo }) => sentTo === board);
  const letter = letterOf(board);
  const tag = tagOf(level, scenario, place, nowMs);
  const inGroup = scenario.groups.some(({ boards }) => boards.includes(board));
  return (
    <button
      type="button"
      class={`level-seat ${seatClasses(place, isNext)} ${inGroup ? 'is-tied' : ''}`}
      aria-label={seatWords(place, masters, isNext, tag)}
      aria-keyshortcuts={letter ?? String(board)}
      onClick={() => serve(board)}
    >
      <SeatPicture place={place} isNext={isNext} />
      {state === 'outside' && (
        <img class="level-rope" src={assetUrl('hall/rope.svg')} alt="" draggable={false} />
      )}
      {letter && <span class="level-letter" data-letter={letter} />}
      {tag && <span class="level-tag">{tag}</span>}
      <Fuse level={level} scenario={scenario} place={place} nowMs={nowMs} />
    </button>
  );
}

/** What is special about a board, in a word; null: nothing. */
function tagOf({ pays }: Level, { traps }: Scenario, place: Place, nowMs: Ms): string | null {
  const closed = closedWords(place);
  if (closed !== null) return closed;
  const { board, state, sinceMs } = place;
  const holdsMs = traps.find((trap) => trap.board === board)?.lingerMs;
  if (typeof holdsMs === 'number') return t('levels.board.puzzle', { time: wholeSeconds(holdsMs) });
  if (pays && state === 'ready' && nowMs - sinceMs > STARVES_MS) return t('levels.board.starves');
  return board === pays?.board ? t('levels.board.pays', { times: pays.times }) : null;
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
