/** Halls that programs drive, over HTTP: the key stands in the path, so that any language and `curl` can ask. */
import { setTimeout as pause } from 'node:timers/promises';
import { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Ask } from '../../shared/program/asks.ts';
import { openingFrom } from '../programs/opening.ts';
import { ASKS_PER_SECOND } from '../programs/pace.ts';
import type { ProgramHall } from '../programs/program-hall.ts';
import type { Programs } from '../programs/programs.ts';
import { type Refused, refused } from '../programs/refused.ts';
import { networkOf } from './guesses.ts';
import { jsonBody } from './refuse.ts';

const BODY_BYTES_MAX = 65_536;
/** Who asks too fast is told so a little later: a loop that runs away waits with us, and costs nobody anything. */
const TOO_FAST_MS = 250;
/** More than this need not wait: they come from somebody who doesn't wait for answers at all. */
const SLOWED_MOST = 500;

const count = z.int().min(0).max(100_000);
const lineReport = z.object({
  line: count.nullable(),
  state: z.enum(['runs', 'blocks', 'awaits']),
  threads: count.nullable().default(null),
  memoryBytes: z.int().min(0).nullable().default(null),
  source: z.string().max(20_000).optional(),
});

const keyOf = ({ params }: Request) => String((params as Readonly<Record<string, unknown>>).key);

export function programsApi(programs: Programs): Router {
  const router = Router();
  let slowed = 0;

  /** The hall behind the key, where its program may ask now; else it is told why not. */
  async function hallFor(request: Request, response: Response): Promise<ProgramHall | null> {
    const hall = programs.find(keyOf(request));
    if (hall === null) return refuse(response, refused('unknownKey'));
    if (!hall.mayAsk()) {
      if (slowed < SLOWED_MOST) {
        slowed++;
        await pause(TOO_FAST_MS);
        slowed--;
      }
      return refuse(response, refused('tooFast', { perSecond: ASKS_PER_SECOND }));
    }
    if (programs.isFullFor(hall)) return refuse(response, refused('full'));
    return hall;
  }

  const answer = (askOf: (request: Request) => Ask) => async (request: Request, response: Response) => {
    const hall = await hallFor(request, response);
    const told = await hall?.ask(askOf(request), hungUp(response));
    if (told === undefined) return;
    if ('refused' in told) refuse(response, told.refused);
    else response.json(told.value);
  };
  const round = async (request: Request, response: Response) => {
    const hall = await hallFor(request, response);
    const told = await hall?.ask({ ask: 'round' }, hungUp(response));
    if (hall === null || told === undefined) return;
    if ('refused' in told) refuse(response, told.refused);
    else response.json({ ...Object(told.value), ...hall.judged });
  };
  const at = (ask: 'move' | 'reply' | 'close') =>
    answer(({ params: { board } }) => ({ ask, board: /^\d{1,3}$/.test(String(board)) ? Number(board) : 0 }));

  const api = Router({ mergeParams: true });
  // `curl -d` says that it sends a form: what it sends is read as JSON all the same.
  router.use(
    '/api/code',
    jsonBody(BODY_BYTES_MAX, () => true),
  );
  router.post('/api/code', (request, response) => open(programs, request, response));
  router.use('/api/code/:key', api);
  api.delete('/', async (request, response) => {
    if (!(await hallFor(request, response))) return;
    programs.revoke(keyOf(request));
    response.json({ closed: true });
  });
  api
    .route('/boards')
    .get(answer(() => ({ ask: 'boards' })))
    .all(only('getIt'));
  api
    .route('/ready')
    .get(answer(() => ({ ask: 'ready' })))
    .all(only('getIt'));
  api.route('/round').get(round).all(only('getIt'));
  api.route('/boards/:board/reply').get(at('reply')).all(only('getIt'));
  api.route('/boards/:board/move').post(at('move')).all(only('postIt'));
  api.route('/boards/:board/close').post(at('close')).all(only('postIt'));
  api
    .route('/line')
    .post(async (request, response) => {
      const hall = await hallFor(request, response);
      if (hall) noteLine(hall, request, response);
    })
    .all(only('postIt'));
  api.get('/facts', async (request, response) => {
    const hall = programs.find(keyOf(request));
    if (!hall) return refuse(response, refused('unknownKey'));
    if (!hall.mayLook()) return refuse(response, refused('tooFast', { perSecond: ASKS_PER_SECOND }));
    if (programs.isFullFor(hall)) return refuse(response, refused('full'));
    const after = Math.max(0, Math.trunc(Number(request.query.after) || 0));
    const news = await hall.newsAfter(after, hungUp(response));
    const source = sourceIfNew(request, hall.source);
    response.json(after === 0 ? { ...news, source, scenario: hall.scenario } : { ...news, source });
  });
  api.use((_request, response) => refuse(response, refused('unknownCall')));
  router.use('/api/code', unreadable);
  return router;
}

/** A body that is too large, or no JSON; all else, a key that is no text among it, goes on to whoever writes the log. */
const unreadable: ErrorRequestHandler = (
  error: { status?: number; type?: string },
  _request,
  response,
  next,
) => {
  const { status = 500, type } = error;
  if (status >= 500 || type === undefined) return next(error);
  refuse(response, refused(status === 413 ? 'tooLarge' : 'noJson'));
};

function open(programs: Programs, request: Request, response: Response): void {
  const opening = openingFrom(request.body);
  if ('why' in opening) return void refuse(response, refused('badHall', { why: opening.why }));
  const opened = programs.open(opening, networkOf(request.ip ?? ''));
  if ('refused' in opened) return void refuse(response, opened.refused);
  response.status(201).json({ key: opened.key, path: `/api/code/${opened.key}`, scenario: opening.scenario });
}

function noteLine(hall: ProgramHall, { body }: Request, response: Response): void {
  const { data } = lineReport.safeParse(body);
  if (!data) return void refuse(response, refused('badLine'));
  const { source, ...report } = data;
  if (source !== undefined) hall.source = source;
  hall.report(report);
  response.json({ noted: true });
}

/** A page that has so many letters of the source needn't be told them again. */
const sourceIfNew = (request: Request, source: string) =>
  Number(request.query.source ?? 0) === source.length ? undefined : source;

function refuse(response: Response, { code, message, status }: Refused): null {
  if (!response.headersSent && !response.destroyed) response.status(status).json({ code, message });
  return null;
}

const only = (code: 'getIt' | 'postIt') => (_request: Request, response: Response) =>
  refuse(response.set('Allow', code === 'getIt' ? 'GET' : 'POST'), refused(code));

/** Aborted when the other end has gone before it was answered. */
function hungUp(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
