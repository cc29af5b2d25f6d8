/** Halls on the server that a program asks: opening one, hearing what happens in it, telling where the program stands. */
import type { Scenario } from '../../shared/simul/index.ts';
import type { Refused } from '../models/picture.ts';
import { answerTo } from './api.ts';

type ProgramHallOpened = { readonly key: string; readonly scenario: Scenario };

/** Opens a hall for a program on somebody's own machine. @param exercise whose; null: no exercise's @returns its key */
export function openProgramHall(exercise: string | null): Promise<ProgramHallOpened | Refused> {
  return answerTo<ProgramHallOpened>('/api/code', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // Without an exercise each time other people.
    body: JSON.stringify(exercise === null ? { seed: Math.floor(Math.random() * 1e9) } : { exercise }),
  });
}

/** The server holds the answer for a while where there is no news. */
const HELD_MS = 30_000;

/** What has happened in the hall of a program. @param after so many facts are known @param letters of its source are known */
export function programNews<News>(key: string, after: number, letters: number): Promise<News | Refused> {
  const path = `/api/code/${encodeURIComponent(key)}/facts?after=${after}&source=${letters}`;
  return answerTo<News>(path, {}, HELD_MS);
}

/** Tells the line that a program is at. Nobody waits for an answer. */
export function reportLine(key: string, report: object): void {
  void answerTo(`/api/code/${encodeURIComponent(key)}/line`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(report),
  });
}

/** The program has ended: its key opens nothing any more. */
export function closeProgramHall(key: string): void {
  void answerTo(`/api/code/${encodeURIComponent(key)}`, { method: 'DELETE', keepalive: true });
}
