/** The server's plain questions over HTTP. A failure comes back as words, never as a throw. */
import type { HallForJoiners, HallOpened, HallWanted, NetworkInfo } from '../../shared/protocol/messages.ts';
import type { Refused } from '../models/picture.ts';
import { unreachable } from './line/refused.ts';

const PATIENCE_MS = 8000;

/** Opens a hall: its code and the host's secret. */
export function openHall(wanted: HallWanted): Promise<HallOpened | Refused> {
  return answerTo<HallOpened>('/api/halls', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
}

/** What a join page needs to know of the hall with this code. */
export function findHall(code: string): Promise<HallForJoiners | Refused> {
  return answerTo<HallForJoiners>(`/api/halls/${encodeURIComponent(code)}`);
}

/** Addresses that phones may reach, whether this browser must give the PIN, and the only hall if there is just one. */
export function networkInfo(): Promise<NetworkInfo | Refused> {
  return answerTo<NetworkInfo>('/api/network');
}

/** The server's answer, a refusal of its own, or that nobody answered. */
async function answerTo<Answer>(path: string, request: RequestInit = {}): Promise<Answer | Refused> {
  try {
    const response = await fetch(path, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
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
