/** What is asked of the server over HTTP. A failure is returned in words and never thrown. */
import type { HallForJoiners, NetworkInfo, RoomOfServer } from '../../shared/protocol/messages.ts';
import { signalAfter } from '../app/browser/older-browsers.ts';
import { onServer } from '../app/paths/address.ts';
import type { Refused } from '../models/picture.ts';
import { unreachable } from './line/refused.ts';

const PATIENCE_MS = 8000;

/** What a join page needs to know of the class with this code. */
export function findSession(code: string): Promise<HallForJoiners | Refused> {
  return answerTo<HallForJoiners>(`/api/halls/${encodeURIComponent(code)}`);
}

/** Addresses that phones may reach, and the only class if there is just one. */
export function networkInfo(): Promise<NetworkInfo | Refused> {
  return answerTo<NetworkInfo>('/api/network');
}

/** What the server has room for. */
export function roomOfServer(): Promise<RoomOfServer | Refused> {
  return answerTo<RoomOfServer>('/api/room');
}

type Arrival = { readonly arrived: boolean };

/** Whether a phone has answered the trial with this number. */
export function hasArrivedInRoom(trial: string): Promise<Arrival | Refused> {
  return answerTo<Arrival>(`/api/room/${trial}`);
}

/** Says that this phone has come that far. */
export function arriveInRoom(trial: string): Promise<Arrival | Refused> {
  return answerTo<Arrival>(`/api/room/${trial}`, { method: 'POST' });
}

/** The server's answer, a refusal of its own, or that nobody answered. @param patienceMs so long it may take */
export async function answerTo<Answer>(
  path: string,
  request: RequestInit = {},
  patienceMs = PATIENCE_MS,
): Promise<Answer | Refused> {
  try {
    const response = await fetch(onServer(path), { ...request, signal: signalAfter(patienceMs) });
    const body = await response.json();
    if (!response.ok && typeof body?.message !== 'string') return unreachable();
    return body;
  } catch {
    return unreachable();
  }
}

/** Tells a refusal from an answer. */
export function isRefused(answer: object): answer is Refused {
  return 'message' in answer;
}
