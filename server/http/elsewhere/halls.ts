/** Asking for a hall, and entering it, where another server has it. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { CODE_PATTERN } from '../../../shared/protocol/classroom.ts';
import type { Guesses } from '../guesses.ts';
import { refuse } from '../refuse.ts';
import { type Answer, type Elsewhere, isFromServer, isServer, passOn, wasPassedOn } from './elsewhere.ts';

/**
 * A hall that is just taken over is waited for: whoever would be told "later" knocks again much later than it is there. A
 * phone waits longer than this for an answer.
 */
const WAIT_MS_MAX = 6_000;
const LOOK_EVERY_MS = 200;
/** Shorter than whoever passes somebody on waits for the answer. */
const MAKING_MS_MAX = 2_000;

/** Each code that was found elsewhere, as what was guessed right; the oldest are forgotten. */
const FOUND_MAX = 10_000;

/** @param codes counts wrong ones; they are left to whoever answers for halls that are nowhere */
export function hallsElsewhere(elsewhere: Elsewhere, codes: Guesses): Router {
  const found = new Map<string, object>();
  const noted = (code: string): object => {
    const hall = found.get(code) ?? {};
    found.delete(code);
    found.set(code, hall);
    const [oldest] = found.keys();
    if (found.size > FOUND_MAX && oldest !== undefined) found.delete(oldest);
    return hall;
  };
  /** What nobody can look up just now counts as wrong: else all codes could be tried while the database is away. */
  const mayAsk = async (code: string, where: string, from: string): Promise<boolean> => {
    if (where === 'unsure') return (await codes.mayLook(from)) && !(await codes.noteWrong(from));
    const hall = noted(code);
    const may = await codes.mayLook(from, hall);
    if (may) codes.noteRight(from, hall);
    return may;
  };
  const passHall: RequestHandler = async (request, response, next) => {
    const { code } = request.params;
    if (typeof code !== 'string' || !CODE_PATTERN.test(code) || elsewhere.isHere(code)) return next();
    const where = await elsewhere.addressOf(code);
    if (where === null) return next();
    const isGuess = !isFromServer(elsewhere, request);
    if (isGuess && !(await mayAsk(code, where, request.ip ?? ''))) return refuse(response, 'tooManyGuesses');
    if (wasPassedOn(request))
      return (await comesHere(elsewhere, code)) ? next() : refuse(response, 'updating');
    const answer = await answerFrom(elsewhere, code, request, response);
    if (answer === 'here') next();
    else send(response, answer);
  };
  const router = Router();
  router.get('/api/halls/:code', passHall);
  router.post('/api/halls/:code/leave', passHall);
  router.post('/matchmake/joinById/:code', passHall);
  return router;
}

/** Asks the server that has the hall, once there is one. @returns null: there is none for long */
async function answerFrom(
  elsewhere: Elsewhere,
  code: string,
  request: Request,
  response: Response,
): Promise<Answer | 'here' | null> {
  const { path } = request;
  const untilMs = performance.now() + WAIT_MS_MAX;
  while (performance.now() < untilMs && !response.destroyed) {
    if (elsewhere.isHere(code)) return 'here';
    const address = await elsewhere.addressOf(code);
    const answer = isServer(address)
      ? await answerAt(elsewhere, code, address, path, request, response)
      : null;
    if (answer && !isMoving(answer)) return answer;
    await pause(LOOK_EVERY_MS);
  }
  return null;
}

/** Waits for that server's answer as long as it has the hall, and somebody waits for the answer here. */
async function answerAt(
  elsewhere: Elsewhere,
  code: string,
  address: string,
  path: string,
  request: Request,
  response: Response,
): Promise<Answer | null> {
  const gaveUp = new AbortController();
  const looking = setInterval(async () => {
    const isThere = !response.destroyed && (await elsewhere.addressOf(code)) === address;
    if (!isThere) gaveUp.abort();
  }, LOOK_EVERY_MS);
  try {
    const body = request.method === 'GET' ? undefined : request.body;
    return await passOn(elsewhere, request, address, path, body, gaveUp.signal);
  } finally {
    clearInterval(looking);
  }
}

/** This server is said to have it, and may be about to make it again. */
async function comesHere(elsewhere: Elsewhere, code: string): Promise<boolean> {
  const untilMs = performance.now() + MAKING_MS_MAX;
  while (performance.now() < untilMs && !elsewhere.isHere(code)) await pause(LOOK_EVERY_MS);
  return elsewhere.isHere(code);
}

const isMoving = ({ status, body }: Answer) => status === 503 && body.includes('"updating"');

/** A new hall is opened where there is most room. @returns whether it was, elsewhere; then that is answered */
export async function openedElsewhere(
  elsewhere: Elsewhere | null,
  request: Request,
  response: Response,
): Promise<boolean> {
  const address = wasPassedOn(request) ? null : (elsewhere?.roomiest() ?? null);
  if (elsewhere === null || address === null) return false;
  const answer = await passOn(elsewhere, request, address, '/api/halls', request.body);
  // Whoever does not answer may be gone: there is room here as well.
  if (answer === null) return false;
  send(response, answer);
  return true;
}

export function send(response: Response, answer: Answer | null): void {
  if (answer === null) refuse(response, 'updating');
  else response.status(answer.status).type('json').send(answer.body);
}
