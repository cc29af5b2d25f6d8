/** Whether somebody new may come in. */
import type { HallForJoiners } from '../app/classroom.ts';
import type { Refused } from '../app/picture.ts';
import { findHall, isRefused } from '../net/api.ts';
import { refusedBy } from '../net/refused.ts';

/** The hall with this code, or why nobody new may come in. */
export async function atTheDoor(code: string): Promise<HallForJoiners | Refused> {
  const hall = await findHall(code);
  return isRefused(hall) ? hall : (shut(hall) ?? hall);
}

function shut(hall: HallForJoiners): Refused | null {
  if (hall.locked) return refusedBy('hallLocked');
  return hall.people >= hall.seats ? refusedBy('hallFull') : null;
}
