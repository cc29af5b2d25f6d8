/** Asking for a hall, and entering it, where another server has it. */
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { CODE_PATTERN } from '../../../shared/protocol/classroom.ts';
import type { Guesses } from '../guesses.ts';
import { refuse } from '../refuse.ts';
import { type Answer, type Elsewhere, PASSED_ON, passOn } from './elsewhere.ts';

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
  const passHall: RequestHandler = async (request, response, next) => {
    const { code } = request.params;
    if (typeof code !== 'string' || !CODE_PATTERN.test(code) || elsewhere.isHere(code)) return next();
    const address = await elsewhere.addressOf(code);
    if (address === null) return next();
    // By now it may be here.
    if (elsewhere.isHere(code)) return next();
    if (address === 'moving' || request.get(PASSED_ON)) return refuse(response, 'updating');
    const hall = noted(code);
    if (!(await codes.mayLook(request.ip ?? '', hall))) return refuse(response, 'tooManyGuesses');
    codes.noteRight(request.ip ?? '', hall);
    const path = request.method === 'GET' ? `/api/halls/${code}` : `/matchmake/joinById/${code}`;
    send(response, await passOn(request, address, path, request.method === 'GET' ? undefined : request.body));
  };
  const router = Router();
  router.get('/api/halls/:code', passHall);
  router.post('/matchmake/joinById/:code', passHall);
  return router;
}

/** A new hall is opened where there is most room. @returns whether it was, elsewhere; then that is answered */
export async function openedElsewhere(
  elsewhere: Elsewhere | null,
  request: Request,
  response: Response,
): Promise<boolean> {
  const address = request.get(PASSED_ON) ? null : (elsewhere?.roomiest() ?? null);
  if (address === null) return false;
  const answer = await passOn(request, address, '/api/halls', request.body);
  // Whoever does not answer may be gone: there is room here as well.
  if (answer === null) return false;
  send(response, answer);
  return true;
}

function send(response: Response, answer: Answer | null): void {
  if (answer === null) refuse(response, 'updating');
  else response.status(answer.status).type('json').send(answer.body);
}
