/** One screen that watches: the last picture, how late the loop was lately, and the gaps as this browser measures them. */
import { type Signal, signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { type Frame, frameFrom, type Seen, see } from '../../../shared/labs/freeze-screen.ts';
import type { LabServer } from '../../models/labs/lab-server.ts';

export type Late = { readonly clockMs: number; readonly delayMs: number };
export const GAUGE_MS = 20_000;

export type Screen = {
  readonly frame: Signal<Frame | null>;
  /** Oldest first; no more than the gauge shows. */
  readonly late: Signal<readonly Late[]>;
  /** The gap of the last press whose work is over; null: none that this screen has seen. */
  readonly gapMs: Signal<number | null>;
  /** When the last picture came, by this browser's clock. */
  readonly cameAtMs: Signal<number>;
  readonly isLost: Signal<boolean>;
};

/** @param run null: it is not there yet */
export function useScreen(server: LabServer | null, run: string | null): Screen {
  const [screen] = useState(emptyScreen);
  useEffect(() => {
    if (run === null || server === null) return;
    forget(screen);
    let seen: Seen | null = null;
    const hear = (text: string) => {
      const frame = frameFrom(text);
      if (!frame) return;
      const next = see(seen, frame, performance.now());
      seen = next.seen;
      take(screen, frame);
      if (!next.report) return;
      screen.gapMs.value = next.report.gapMs;
      line.send(JSON.stringify(next.report));
    };
    const line = server.screen(run, hear, () => {
      screen.isLost.value = true;
    });
    return () => line.close();
  }, [run]);
  return screen;
}

const emptyScreen = (): Screen => ({
  frame: signal(null),
  late: signal([]),
  gapMs: signal(null),
  cameAtMs: signal(0),
  isLost: signal(false),
});

function forget({ frame, late, gapMs, isLost }: Screen): void {
  frame.value = null;
  late.value = [];
  gapMs.value = null;
  isLost.value = false;
}

function take({ frame, late, cameAtMs }: Screen, next: Frame): void {
  const { clockMs, delayMs } = next;
  const since = clockMs - GAUGE_MS;
  late.value = [...late.value.filter((one) => one.clockMs > since), { clockMs, delayMs }];
  cameAtMs.value = performance.now();
  frame.value = next;
}
