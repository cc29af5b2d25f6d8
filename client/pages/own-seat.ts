/** The seat that this page holds: it lasts while the path changes from joining to playing. */
import { signal } from '@preact/signals';
import type { PlayerModel } from '../models/picture.ts';
import { joinAsPlayer, type SeatWanted } from '../net/player.ts';
import { keptSeat } from '../net/seat-memory.ts';

const held = signal<{ code: string; model: PlayerModel } | null>(null);

/** Whether this page has a seat in the class with this code. */
export function sitsIn(code: string): boolean {
  const { model, code: at } = held.value ?? {};
  return at === code && model !== undefined && model.seat.value !== null && model.link.value !== 'closed';
}

/** Whether this page has a seat there, or asks for one just now. */
export function isComingTo(code: string): boolean {
  return held.value?.code === code && held.value.model.link.value !== 'closed';
}

/** Asks for a seat in the class with this code; a token brings its owner back to their own. */
export function takeSeat(code: string, wanted: SeatWanted): PlayerModel {
  const before = held.value?.model;
  if (before && before.link.value !== 'closed') before.leave();
  const model = joinAsPlayer(code, wanted);
  held.value = { code, model };
  return model;
}

/** The seat in this class: the one that this page holds, or the one that this browser remembers; null: neither. */
export function ownSeat(code: string): PlayerModel | null {
  if (held.value?.code === code) return held.value.model;
  const kept = keptSeat(code);
  return kept && takeSeat(code, kept);
}
