/** Between two announcements a screen reader is left in peace. */
export const SILENCE_MS = 3000;

/** How long to keep silent before the next announcement; `lastSaidMs` null: nothing was said yet. */
export function silenceLeftMs(lastSaidMs: number | null, nowMs: number): number {
  return lastSaidMs === null ? 0 : Math.max(0, lastSaidMs + SILENCE_MS - nowMs);
}
