/**
 * The lab "Freeze" on a server on which a class plays: the server's own child, over the network as a browser has it. A call
 * blocks the child's loop for two seconds, again and again, then a thread beside the loop; meanwhile phones play.
 */

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { FreezeEvent, Place } from '../../../shared/labs/freeze.ts';
import { frameFrom, type Seen, see } from '../../../shared/labs/freeze-screen.ts';
import { type Ack, acksOf, startClass } from '../../class/playing-class.ts';
import { freePort, startServer, type TrialServer } from '../../class/server.ts';

const PHONES = 60;
const SCREENS = 2;
const SECONDS = 2;
const ROUND_MS = 600_000;
/** Until the class plays as it does from then on. */
const WARM_MS = 3_000;
/** Between two presses the screens say what they saw, and the picture moves. */
const PAUSE_MS = 500;

/** Of all presses in one place: how late the loop was each time, each screen's longest gap, and how the class was answered. */
type Pressed = {
  readonly delaysMs: readonly number[];
  readonly gapsMs: readonly number[];
  readonly acks: readonly Ack[];
};
export type FreezeBench = Readonly<Record<Place, Pressed>> & {
  readonly phones: number;
  /** Acknowledgements in as long a time without the lab. */
  readonly before: readonly Ack[];
};

/** @param presses how often the loop is blocked, and as often a thread */
export async function freezeBesideClass(presses: number): Promise<FreezeBench> {
  const server = await startServer(await freePort(), ':memory:');
  const { phones, close } = await startClass(server, PHONES, ROUND_MS);
  await sleep(WARM_MS);
  const quiet = { fromMs: performance.now(), toMs: performance.now() + presses * SECONDS * 1_000 };
  await sleep(quiet.toMs - quiet.fromMs);
  const lab = await openFreeze(server);
  const inLoop = await pressAll(lab, 'loop', presses);
  const inThread = await pressAll(lab, 'thread', presses);
  // What was under way when the last one ended is answered.
  await sleep(PAUSE_MS);
  lab.close();
  close();
  await server.stop();
  const acks = acksOf(phones);
  const within = (spans: readonly Span[]) =>
    acks.filter(({ sentAtMs }) => spans.some(({ fromMs, toMs }) => sentAtMs >= fromMs && sentAtMs < toMs));
  const pressedIn = (place: Place, spans: readonly Span[]): Pressed => ({
    delaysMs: lab.events.flatMap((one) => (one.kind === 'over' && one.place === place ? [one.delayMs] : [])),
    gapsMs: lab.events.flatMap((one) => (one.kind === 'saw' && one.place === place ? [one.gapMs] : [])),
    acks: within(spans),
  });
  return {
    phones: PHONES,
    before: within([quiet]),
    loop: pressedIn('loop', inLoop),
    thread: pressedIn('thread', inThread),
  };
}

type Span = { readonly fromMs: number; readonly toMs: number };
type OpenFreeze = {
  readonly events: readonly FreezeEvent[];
  readonly press: (place: Place) => Promise<void>;
  readonly until: (isSo: () => boolean) => Promise<void>;
  readonly close: () => void;
};

/** @returns when each press began and was over, by this process's clock */
async function pressAll(lab: OpenFreeze, place: Place, presses: number): Promise<readonly Span[]> {
  const spans: Span[] = [];
  const overCount = () => lab.events.filter(({ kind }) => kind === 'over').length;
  for (let press = 0; press < presses; press++) {
    const before = overCount();
    const fromMs = performance.now();
    await lab.press(place);
    await lab.until(() => overCount() > before);
    spans.push({ fromMs, toMs: performance.now() });
    await sleep(PAUSE_MS);
  }
  return spans;
}

async function openFreeze({ url }: TrialServer): Promise<OpenFreeze> {
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json();
  };
  const settings = { seconds: SECONDS, work: 'waits', press: 'hand' };
  const { run, key }: { run: string; key: string } = await post('/api/labs', { lab: 'freeze', settings });
  const events: FreezeEvent[] = [];
  const hearing = new AbortController();
  void hear(`${url}/api/labs/${run}/events`, hearing.signal, events);
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await sleep(5);
  };
  await until(() => events.some(({ kind }) => kind === 'open'));
  const screens = Array.from({ length: SCREENS }, () =>
    screenAt(`${url.replace('http', 'ws')}/api/labs/${run}/screen`),
  );
  await Promise.all(screens.map((screen) => once(screen, 'message')));
  return {
    events,
    until,
    press: (place) => post(`/api/labs/${run}/order`, { key, order: { do: 'press', place } }),
    close() {
      for (const screen of screens) screen.terminate();
      hearing.abort();
    },
  };
}

/** Server-sent events: each is a line that begins with "data: ". */
async function hear(url: string, signal: AbortSignal, events: FreezeEvent[]): Promise<void> {
  const { body } = await fetch(url, { signal });
  let rest = '';
  try {
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** A browser that watches: it measures its own gaps, and reports them. */
function screenAt(url: string): WebSocket {
  const screen = new WebSocket(url);
  let seen: Seen | null = null;
  screen.on('message', (data) => {
    const frame = frameFrom(String(data));
    if (!frame) return;
    const next = see(seen, frame, performance.now());
    seen = next.seen;
    if (next.report) screen.send(JSON.stringify(next.report));
  });
  return screen;
}
