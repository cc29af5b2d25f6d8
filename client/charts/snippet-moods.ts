/** Which moods belong to which kind of line. */
import type { FineMood } from '../models/mood.ts';

/** He works, or is about to: he takes up the crown or waits for it. */
export const PLAYS: readonly FineMood[] = ['plays', 'queues', 'overhead'];
export const BLOCKED: readonly FineMood[] = ['wasting', 'waiting'];
export const GOES: readonly FineMood[] = ['walks', 'resting'];
/** An event loop that never blocks: whoever doesn't play is at his await. */
export const AWAITS: readonly FineMood[] = [...GOES, ...BLOCKED];
