/** Labs over HTTP: a run is opened, tells what happens (Server-Sent Events), takes orders, and is stopped. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { isEnded, LAB_NAMES } from '../../shared/labs/labs.ts';
import { type RefusalCode, refusal } from '../../shared/protocol/refusals.ts';
import { RefusedLab } from '../labs/lab.ts';
import { refusedLab } from '../labs/refused.ts';
import type { LabRun } from '../labs/run.ts';
import type { LabRuns } from '../labs/runs.ts';
import { hangUp, jsonBody } from './refuse.ts';

const BODY_BYTES_MAX = 16_384;
/** A proxy on the way cuts a line on which nothing comes. */
const SIGN_OF_LIFE_MS = 15_000;
/** Whoever has so much to read still is told no more, and has so long for it: they come back and are told the rest. */
const UNREAD_BYTES_MAX = 2_000_000;
const READING_MS_MAX = 8_000;
const STATUS: Readonly<Record<string, number>> = {
  unknownLab: 404,
  unknownRun: 404,
  wrongPin: 401,
  wrongSecret: 401,
  tooManyGuesses: 429,
  notYours: 403,
  oneAtATime: 409,
  oneAtATimeInClass: 409,
  tooMany: 429,
};
/** Refusals after which trying again can help. */
const PASSING: readonly string[] = [
  'oneAtATime',
  'oneAtATimeInClass',
  'tooMany',
  'wrongPin',
  'tooManyGuesses',
];

/** Who may start a heavy lab: whoever may open a hall, and the host of one. */
export type LabDoor = {
  readonly objectionToHost: (
    request: Request,
    pin: string | undefined,
  ) => RefusalCode | null | Promise<RefusalCode | null>;
  readonly isHostOf: (code: string, secret: string) => boolean;
};

const labWanted = z.object({
  lab: z.enum(LAB_NAMES),
  settings: z.record(z.string().max(40), z.union([z.number(), z.string().max(200)])).default({}),
  pin: z.string().max(20).optional(),
  /** A hall and its host's secret, instead of the PIN. */
  code: z.string().max(6).optional(),
  hostKey: z.string().max(200).optional(),
});
const owner = z.object({ key: z.string().max(100), order: z.unknown().optional() });

export function labsApi(runs: LabRuns, door: LabDoor): Router {
  const router = Router();
  const json = jsonBody(BODY_BYTES_MAX);
  router.post('/api/labs', json, (request, response) => open(runs, door, request, response));
  router.get('/api/labs/:run/events', (request, response) => {
    const run = found(runs, request, response);
    if (run?.isFull) refuse(response, refusedLab('tooMany'));
    else if (run) tellAll(run, request, response);
  });
  router.post('/api/labs/:run/order', json, (request, response) => {
    const owned = ownedRun(runs, request, response);
    if (!owned) return;
    owned.run.order(owned.order);
    response.json({ heard: true });
  });
  router.delete('/api/labs/:run', json, (request, response) => {
    const owned = ownedRun(runs, request, response);
    if (!owned) return;
    owned.run.stop();
    response.json({ stopped: true });
  });
  router.use('/api/labs/:run/http', (request, response) => {
    const { running } = found(runs, request, response) ?? {};
    if (running?.http) running.http(request, response);
    else refuse(response, refusedLab('unknownRun'));
  });
  router.use('/api/labs', unreadable);
  return router;
}

/** Sockets below a run's own address go to the run. */
export function labUpgrade(runs: LabRuns) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): boolean => {
    const id = /^\/api\/labs\/([\w-]{1,40})\//.exec(request.url ?? '')?.[1];
    if (id === undefined) return false;
    const running = runs.find(id)?.running;
    socket.on('error', () => socket.destroy());
    if (running?.upgrade) running.upgrade(request, socket, head);
    else hangUp(socket, 404, 'Not Found', 'unknownRequest');
    return true;
  };
}

async function open(runs: LabRuns, door: LabDoor, request: Request, response: Response): Promise<void> {
  const { data: wanted } = labWanted.safeParse(request.body);
  if (!wanted) return refuse(response, refusedLab('badRequest'));
  const { lab, settings, pin, code, hostKey } = wanted;
  const isHost = code !== undefined && hostKey !== undefined && door.isHostOf(code, hostKey);
  if (runs.isHeavy(lab) && !isHost) {
    const objection = await door.objectionToHost(request, pin);
    if (objection !== null) return refuse(response, refusal(objection));
  }
  try {
    const opener = isHost ? ({ where: 'class', code } as const) : ({ where: 'page' } as const);
    response.status(201).json(runs.open(lab, settings, opener));
  } catch (error) {
    if (!(error instanceof RefusedLab)) throw error;
    refuse(response, error);
  }
}

/** Everything that the run tells, from the first, or from where a listener was cut off. */
function tellAll(run: LabRun, request: Request, response: Response): void {
  response.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  const life = setInterval(() => response.write(':\n\n'), SIGN_OF_LIFE_MS);
  const after = Math.max(0, Math.trunc(Number(request.get('Last-Event-ID'))) || 0);
  let cut: NodeJS.Timeout | undefined;
  const stop = run.listen(after, (event, number) => {
    response.write(`id: ${number}\ndata: ${JSON.stringify(event)}\n\n`);
    const goesOn = !isEnded(event) && response.writableLength <= UNREAD_BYTES_MAX;
    if (goesOn) return true;
    clearInterval(life);
    response.end();
    cut = setTimeout(() => response.destroy(), READING_MS_MAX);
    return false;
  });
  response.once('close', () => {
    clearInterval(life);
    clearTimeout(cut);
    stop();
  });
}

function found(runs: LabRuns, { params }: Request, response: Response): LabRun | null {
  const run = runs.find(String(params.run));
  if (!run) refuse(response, refusedLab('unknownRun'));
  return run;
}

function ownedRun(runs: LabRuns, request: Request, response: Response) {
  const { data } = owner.safeParse(request.body);
  if (!data) return void refuse(response, refusedLab('badRequest'));
  if (!found(runs, request, response)) return;
  const run = runs.owned(String(request.params.run), data.key);
  if (run) return { run, order: data.order };
  refuse(response, refusedLab('notYours'));
}

/** A body that is too large, or no JSON; all else goes on to whoever writes the log. */
const unreadable: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  const { status = 500 } = error;
  if (status >= 500 || status === 413) next(error);
  else refuse(response, refusedLab('badRequest'));
};

function refuse(
  response: Response,
  { code, message }: { readonly code: string; readonly message: string },
): void {
  if (response.headersSent || response.destroyed) return;
  response.status(STATUS[code] ?? 400).json({ code, message, retry: PASSING.includes(code) });
}
