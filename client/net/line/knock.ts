/** Knocking at the door of a class, once or for as long as a place in line is all that there is. */
import type { SeatReservation } from '@colyseus/sdk';
import type { JoinWanted, PlaceInLine } from '../../../shared/protocol/messages.ts';
import { onServer } from '../../app/paths/address.ts';

/** @returns whether to stay in line */
export type InLine = (place: PlaceInLine) => boolean;

/**
 * The library knocks once, and would keep to itself which place in line it was told.
 * @param inLine missing: nobody waits in line
 * @returns what its client opens a line with
 * @throws what the server said, as the message of an Error
 */
export async function knock(code: string, wanted: JoinWanted, inLine?: InLine): Promise<SeatReservation> {
  for (;;) {
    const response = await fetch(onServer(`/matchmake/joinById/${code}`), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wanted),
    });
    const said = await response.json();
    if (response.ok) return said;
    if (!said.place || !inLine?.(said)) throw new Error(said.message);
  }
}
