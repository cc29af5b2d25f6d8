/** What of the real machinery a fault can be put into, without a word of it being changed. */
import { leaveSeat } from '../../../client/net/line/leaving.ts';
import type { openLine } from '../../../client/net/line/line.ts';
import type { Session } from '../../../server/session/session.ts';
import { type SystemTime, steadyClock } from '../../../server/steady-clock.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import type { DiskStore } from '../world/disk.ts';

export type OpenLine = typeof openLine;
type Enter = Session['admission']['enter'];

export type Parts = {
  readonly store: (store: DiskStore, wallTime: () => number) => Store;
  readonly clock: (system: SystemTime) => Clock & { readonly stop: () => void };
  /** Somebody wants to come in. */
  readonly enter: (session: Session, ...who: Parameters<Enter>) => ReturnType<Enter>;
  /** A tab's line to the server. */
  readonly line: (open: OpenLine) => OpenLine;
  /** Somebody says that they leave. */
  readonly leave: typeof leaveSeat;
  /** What a tab still remembers after a reload, and its device with it. */
  readonly reloaded: (kept: Map<string, string>, device: Map<string, string>) => Map<string, string>;
};

export const REAL: Parts = {
  store: (store) => store,
  clock: steadyClock,
  enter: ({ admission }, guest, wanted) => admission.enter(guest, wanted),
  line: (open) => open,
  leave: leaveSeat,
  reloaded: (kept) => kept,
};
