/** A line that comes back: after every loss it tries again until it is let in, or is told for good why not. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { CLOSED_FOR_GOOD } from '../../../shared/protocol/classroom.ts';
import type { PlaceInLine } from '../../../shared/protocol/messages.ts';
import type { Link, Refused } from '../../models/picture.ts';
import type { InLine } from './knock.ts';
import type { Line, LineHandlers } from './line.ts';
import { type Heartbeat, heartbeat, retryDelayMs } from './patience.ts';
import { isFinal, refusedBy } from './refused.ts';

const ENTRY_PATIENCE_MS = 10_000;

export type LastingLine = {
  readonly link: ReadonlySignal<Link>;
  readonly ended: ReadonlySignal<Refused | null>;
  /** While very many come in: where this one stands in line; null: nowhere, or it is not known yet. */
  readonly inLine: ReadonlySignal<PlaceInLine | null>;
  /** False where there is no line just now. */
  readonly send: (kind: string, message: object) => boolean;
  /** Leaves for good. */
  readonly leave: () => void;
  /** Tries again at once, even after an end. */
  readonly again: () => void;
  /** To be called when a page wakes up or the network is back: checks the line at once. */
  readonly lookAlive: () => void;
};

type Parts = {
  readonly open: (closed: LineHandlers['closed'], inLine: InLine) => Promise<Line>;
  /** Called at every loss, before the first new attempt. */
  readonly lost: () => void;
  /** The refusal that a close by the server's wish stands for. */
  readonly closedByHall: () => Refused;
};

/** @param parts how to open a line once, and what to do at its loss and its end */
export function lastingLine({ open, lost, closedByHall }: Parts): LastingLine {
  const link = signal<Link>('connecting');
  const ended = signal<Refused | null>(null);
  const place = signal<PlaceInLine | null>(null);
  let line: Line | null = null;
  let heart: Heartbeat | null = null;
  let attempt = 0;
  /** Counts attempts and losses: whatever began under an older number has no effect any more. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = (how: 'drop' | 'leave') => {
    turn += 1;
    clearTimeout(timer);
    place.value = null;
    heart?.stop();
    const old = line;
    line = null;
    old?.[how]();
    lost();
  };
  const end = (why: Refused | null) => {
    close('leave');
    ended.value = why;
    link.value = 'closed';
  };
  const tryLater = () => {
    close('drop');
    link.value = 'lost';
    timer = setTimeout(tryOpen, retryDelayMs(attempt, Math.random()));
    attempt += 1;
  };
  const refuse = (refused: Refused | null) => (refused && isFinal(refused) ? end(refused) : tryLater());

  function tryOpen(): void {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const ifMine = (act: () => void) => () => (mine === turn ? act() : undefined);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(ifMine(tryLater), ENTRY_PATIENCE_MS);
    };
    const inLine: InLine = (told) => {
      if (mine !== turn) return false;
      place.value = told;
      link.value = 'connecting';
      wait();
      return true;
    };
    wait();
    open((code, reason) => {
      const byHall = code === CLOSED_FOR_GOOD ? closedByHall() : null;
      ifMine(() => {
        line = null;
        refuse(refusedBy(reason) ?? byHall);
      })();
    }, inLine).then(
      (opened) => (mine === turn ? enter(opened) : opened.drop()),
      (error: Error) => ifMine(() => refuse(refusedBy(error.message)))(),
    );
  }

  function enter(opened: Line): void {
    clearTimeout(timer);
    line = opened;
    place.value = null;
    link.value = 'open';
    heart = heartbeat({
      ...opened,
      // Only a line that lasts is a success: where each is cut as soon as it opens, attempts become ever rarer.
      alive: () => {
        attempt = 0;
      },
      dead: tryLater,
    });
  }

  tryOpen();
  return {
    link,
    ended,
    inLine: place,
    send: (kind, message) => {
      line?.send(kind, message);
      return line !== null;
    },
    leave: () => end(null),
    again: () => {
      close('drop');
      attempt = 0;
      ended.value = null;
      link.value = 'connecting';
      tryOpen();
    },
    lookAlive: () => {
      if (link.value === 'open') heart?.wake();
      else if (link.value === 'lost') tryOpen();
    },
  };
}
