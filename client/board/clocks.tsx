/** The two clocks of a board: whose runs stands out, and more so where their time is short. */
import { countdown } from '../app/format.ts';
import './clocks.css';

type Player = 'opponent' | 'master';
export type BoardClock = {
  readonly left: Readonly<Record<Player, number>>;
  readonly runs: Player | null;
  readonly sinceMs: number;
};

type Props = {
  readonly clock: BoardClock;
  /** On the same clock as `sinceMs`. */
  readonly nowMs: number;
  /** Whose is whose, in the order in which they are shown. */
  readonly names: readonly (readonly [player: Player, name: string])[];
};

/** So little time is short. */
export const SHORT_MS = 60_000;

export function Clocks({ clock, nowMs, names }: Props) {
  return (
    <p class="clocks">
      {names.map(([player, name]) => {
        const leftMs = leftAt(clock, player, nowMs);
        return (
          <span
            key={player}
            class={`clock ${clock.runs === player ? 'is-running' : ''} ${leftMs < SHORT_MS ? 'is-short' : ''}`}
          >
            <bdi>{name}</bdi>{' '}
            <b class="ticking" role="timer">
              {countdown(leftMs)}
            </b>
          </span>
        );
      })}
    </p>
  );
}

const leftAt = ({ left, runs, sinceMs }: BoardClock, player: Player, nowMs: number): number =>
  Math.max(0, left[player] - (runs === player ? Math.max(0, nowMs - sinceMs) : 0));
