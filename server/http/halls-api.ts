/** Opening halls, finding them, leaving them. Only here do rooms begin: the framework's own routes stay shut. */
import { type Request, type Response, Router } from 'express';
import {
  type HasLeft,
  HOST_PASS_HEADER,
  type HostInfo,
  hallWanted,
  keyGiven,
  leaveWanted,
  type NetworkInfo,
} from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { addressesFor } from './address/network.ts';
import { addressOf, type Door, findHall, isLookedAt } from './door.ts';
import { openedElsewhere } from './elsewhere/halls.ts';
import { refuse } from './refuse.ts';

export function hallsApi(door: Door): Router {
  const router = Router();
  router.get('/api/network', async (request, response) => {
    response.json(await networkInfo(door, request));
  });
  router.get('/api/host', (request, response) => {
    response.json({ pinNeeded: !hasPass(door, request) } satisfies HostInfo);
  });
  router.post('/api/host', ({ body }, response) => {
    const { data } = keyGiven.safeParse(body);
    if (!data) return refuse(response, 'badRequest');
    const pass = door.keys.passFor(data.key);
    if (pass === null) refuse(response, 'wrongSecret');
    else response.json({ pass });
  });
  router.get('/api/halls/:code', async (request, response) => {
    const session = await findHall(door, request, response);
    if (session) response.json(session.forJoiners());
  });
  router.post('/api/halls', (request, response) => openHall(door, request, response));
  router.post('/api/halls/:code/leave', (request, response) => leaveHall(door, request, response));
  return router;
}

/** Whether this browser was opened by the terminal's link. */
const hasPass = ({ keys }: Door, request: Request) => keys.isPass(request.get(HOST_PASS_HEADER));

async function networkInfo(door: Door, request: Request): Promise<NetworkInfo> {
  const [only, ...others] = door.sessions.all;
  // In a classroom the only hall is everybody's; on a public server a code is known to those who were told.
  const isAlone = door.publicUrl === null && door.elsewhere === null;
  const isOnlyOne = isAlone && only !== undefined && others.length === 0;
  return {
    addresses: addressesFor(door.port(), door.publicUrl, door.askedAt(request), await door.ownAddresses()),
    onlyHall: isOnlyOne ? only.classroom.options.code : null,
  };
}

async function openHall(door: Door, request: Request, response: Response): Promise<void> {
  const { data: wanted } = hallWanted.safeParse(request.body);
  if (!wanted) return refuse(response, 'badRequest');
  const objection = await objectionToHost(door, request, wanted.pin);
  if (objection !== null) return refuse(response, objection);
  if ((await door.counter.problemsOf(wanted.plan, wanted.seats)).length > 0)
    return refuse(response, 'badPlan');
  if (await openedElsewhere(door.elsewhere, request, response)) return;
  if (door.sessions.full) return refuse(response, 'tooManyHalls');
  const opened = await door.sessions.open(wanted);
  if (typeof opened === 'string') return refuse(response, opened);
  const session = door.sessions.find(opened.code);
  if (session) door.guesses.codes.noteRight(addressOf(request), session);
  response.status(201).json(opened);
}

/** Why whoever asks may not do what hosts do; null: they may. @param pin that they have given */
export async function objectionToHost(
  door: Door,
  request: Request,
  pin: string | undefined,
): Promise<RefusalCode | null> {
  if (hasPass(door, request)) return null;
  const { pins } = door.guesses;
  if (!isLookedAt(door, request) && !(await pins.mayLook(addressOf(request)))) return 'tooManyGuesses';
  if (door.keys.isPin(pin)) return null;
  return (await pins.noteWrong(addressOf(request))) ? 'tooManyGuesses' : 'wrongPin';
}

/** A phone says so until it is answered, and its line may be dead: the token is enough. */
async function leaveHall(door: Door, request: Request, response: Response): Promise<void> {
  const { data: wanted } = leaveWanted.safeParse(request.body);
  if (!wanted) return refuse(response, 'badRequest');
  const session = await findHall(door, request, response, { as: 'player', name: '', token: wanted.token });
  if (!session) return;
  const refused = await session.requests.giveUp(wanted.token);
  if (refused === null) response.json({ left: true } satisfies HasLeft);
  else refuse(response, refused);
}
