/** The figures of each kind of waiter, and how they are said. */
import {
  KINDS,
  type Kind,
  type KindFigures,
  kindFigures,
  type ThreadsEvent,
} from '../../../shared/labs/threads.ts';
import { t } from '../../app/text.ts';

export type OfKinds = Readonly<Partial<Record<Kind, KindFigures>>>;

export function ofKinds(events: readonly ThreadsEvent[]): OfKinds {
  const found: Partial<Record<Kind, KindFigures>> = {};
  for (const kind of KINDS) {
    const figures = kindFigures(events, kind);
    if (figures) found[kind] = figures;
  }
  return found;
}

/** "1,000 threads". */
export const counted = (kind: Kind, count: number): string =>
  t('labs.threads.counted', { number: count.toLocaleString('en'), kind: t(`labs.threads.kinds.${kind}`) });

/** "390 µs", "2.5 µs", "1.2 ms": two digits that matter. */
export function microseconds(us: number): string {
  const [size, unit] = us >= 1_000 ? [us / 1_000, 'ms'] : [us, 'µs'];
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)}\u00a0${unit}`;
}

/** "14", "3.5": how many times. */
export const times = (ratio: number): string =>
  ratio < 10 ? String(Math.round(ratio * 10) / 10) : Math.round(ratio).toLocaleString('en');
