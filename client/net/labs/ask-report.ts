/** A request for the report, to a run on the server. */
import { SEAT_HEADER } from '../../../shared/protocol/classroom.ts';
import type { Refused } from '../../models/picture.ts';
import { answerTo } from '../api.ts';
import { pathOf } from './path.ts';

/** Longer than the longest line of people in front of a blocking handler. */
const PATIENCE_MS = 300_000;

/**
 * @param seat the token of whoever asks, in a class
 * @returns what the handler has sent, or why there is none
 */
export function askForReport(run: string, seat?: string): Promise<object | Refused> {
  const headers = { ...(seat !== undefined && { [SEAT_HEADER]: seat }) };
  return answerTo<object>(`${pathOf(run)}/http/report`, { headers }, PATIENCE_MS);
}
