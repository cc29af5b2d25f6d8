/** A line that comes back: it knocks again after every loss until it is let in, or told for good why not. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { CLOSED_FOR_GOOD } from '../../../shared/protocol/classroom.ts';
import type { Link, Refused } from '../../models/picture.ts';
import { type Heartbeat, heartbeat } from './heartbeat.ts';
import type { Hearing, Line } from './line.ts';
import { isFinal, refusedBy } from './refused.ts';
import { retryDelayMs } from './retry.ts';

const ENTRY_PATIENCE_MS = 10_000;

export type LastingLine = {
  readonly link: ReadonlySignal<Link>;
  readonly ended: ReadonlySignal<Refused | null>;
  /** False where there is no line just now. */
  readonly send: (kind: string, message: object) => boolean;
  /** Good-bye, for good. */
  readonly leave: () => void;
  /** Knocks again, after an end too. */
  readonly again: () => void;
  /** The moment to look: a page woke up, the network is back. */
  readonly lookAlive: () => void;
};

type Parts = {
  readonly open: (closed: Hearing['closed']) => Promise<Line>;
  /** Called at every loss, before the first new attempt. */
  readonly lost: () => void;
  /** What a good-bye that we did not say means. */
  readonly closedByHall: () => Refused;
};

/** @param parts how to open a line once; the rest is patience */
export function lastingLine({ open, lost, closedByHall }: Parts): LastingLine {
  const link = signal<Link>('connecting');
  const ended = signal<Refused | null>(null);
  let line: Line | null = null;
  let heart: Heartbeat | null = null;
  let attempt = 0;
  /** Everything that began under an older number is void. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hangUp = (how: 'drop' | 'leave') => {
    turn += 1;
    clearTimeout(timer);
    heart?.stop();
    const old = line;
    line = null;
    old?.[how]();
    lost();
  };
  const end = (why: Refused | null) => {
    hangUp('leave');
    ended.value = why;
    link.value = 'closed';
  };
  const knockLater = () => {
    hangUp('drop');
    link.value = 'lost';
    timer = setTimeout(knock, retryDelayMs(attempt, Math.random()));
    attempt += 1;
  };
  const refuse = (refused: Refused | null) => (refused && isFinal(refused) ? end(refused) : knockLater());

  function knock(): void {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const ifMine = (act: () => void) => () => (mine === turn ? act() : undefined);
    timer = setTimeout(ifMine(knockLater), ENTRY_PATIENCE_MS);
    open((code, reason) => {
      const byHall = code === CLOSED_FOR_GOOD ? closedByHall() : null;
      ifMine(() => {
        line = null;
        refuse(refusedBy(reason) ?? byHall);
      })();
    }).then(
      (opened) => (mine === turn ? enter(opened) : opened.drop()),
      (error: Error) => ifMine(() => refuse(refusedBy(error.message)))(),
    );
  }

  function enter(opened: Line): void {
    clearTimeout(timer);
    line = opened;
    link.value = 'open';
    const ping = (pong: () => void) =>
      opened.ping(() => {
        // Only a line that lasts counts as a success: one that is cut as soon as it opens is knocked for ever less often.
        attempt = 0;
        pong();
      });
    heart = heartbeat(ping, knockLater);
  }

  knock();
  return {
    link,
    ended,
    send: (kind, message) => {
      line?.send(kind, message);
      return line !== null;
    },
    leave: () => end(null),
    again: () => {
      hangUp('drop');
      attempt = 0;
      ended.value = null;
      link.value = 'connecting';
      knock();
    },
    lookAlive: () => {
      if (link.value === 'open') heart?.wake();
      else if (link.value === 'lost') knock();
    },
  };
}
