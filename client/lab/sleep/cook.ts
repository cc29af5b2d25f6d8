/** What the cook does, by what the script has told so far. */
import type { LabEvent } from '../../../shared/labs/labs.ts';
import { eventsOf, linesOf, type SleepEvent, tasksOf, type Way } from '../../../shared/labs/sleep.ts';

export type Cook =
  | { readonly does: 'ready' }
  | { readonly does: 'loading'; readonly share: number }
  | { readonly does: 'moves' }
  /** At the pot with this number, from 0: all else stands. */
  | { readonly does: 'stands'; readonly pot: number }
  | { readonly does: 'rests' }
  | { readonly does: 'over'; readonly atMs: number }
  | { readonly does: 'failed'; readonly atMs: number; readonly message: string };

export function cookOf(events: readonly LabEvent[], way: Way): Cook {
  const own = eventsOf(events, way);
  const last = own.findLast(({ kind }) => kind !== 'printed');
  if (!last) return { does: 'ready' };
  switch (last.kind) {
    case 'loading':
      return { does: 'loading', share: last.share };
    case 'over':
      return { does: 'over', atMs: last.atMs };
    case 'failed':
      return { does: 'failed', atMs: last.atMs, message: last.message };
    case 'line':
      if (last.state === 'blocks') return { does: 'stands', pot: latestPot(events, way) };
      return { does: last.state === 'awaits' ? 'rests' : 'moves' };
    default:
      return { does: 'moves' };
  }
}

/** The pot that was put on last. */
function latestPot(events: readonly LabEvent[], way: Way): number {
  const starts = linesOf(events, way).filter(({ text }) => text.includes('Starting'));
  const id = /^\[(\d+)\]/.exec(starts.at(-1)?.text ?? '')?.[1];
  return id === undefined ? Math.max(0, tasksOf(events, way).length - 1) : Number(id);
}

/** The line that is live, or that has failed. */
export function liveLine(
  events: readonly LabEvent[],
  way: Way,
): Extract<SleepEvent, { kind: 'line' | 'failed' }> | null {
  const own = eventsOf(events, way);
  if (own.some(({ kind }) => kind === 'over')) return null;
  const last = own.findLast((event) => event.kind === 'line' || event.kind === 'failed');
  return last?.kind === 'line' || last?.kind === 'failed' ? last : null;
}
