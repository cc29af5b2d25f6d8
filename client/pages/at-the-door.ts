/** Whether somebody new may come in. */
import type { HallForJoiners } from '../models/classroom.ts';
import type { Refused } from '../models/picture.ts';
import { refusedBy } from '../net/line/refused.ts';

/** Why nobody new may come in; null: he may. */
export function shut(hall: HallForJoiners): Refused | null {
  if (hall.locked) return refusedBy('hallLocked');
  return hall.people >= hall.seats ? refusedBy('hallFull') : null;
}
