/** The composition root: every part of the server is made and joined here, and nowhere else. */
import { randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { matchMaker } from '@colyseus/core';
import express, { type Request, type RequestHandler } from 'express';
import { breather } from './breather.ts';
import { systemChance } from './chance.ts';
import { Cluster } from './cluster/cluster.ts';
import { CountingThread } from './counting/counting-thread.ts';
import { EngineBudget } from './engine/budget.ts';
import { workerEngine } from './engine/worker-engine.ts';
import { askedAtOf } from './http/address/asked-at.ts';
import { ownAddresses } from './http/address/network.ts';
import { pathOf, takeOut } from './http/address/sub-path.ts';
import type { Door } from './http/door.ts';
import { type Elsewhere, markOf } from './http/elsewhere/elsewhere.ts';
import { hallsElsewhere } from './http/elsewhere/halls.ts';
import { hostsLabsElsewhere, keysElsewhere } from './http/elsewhere/keys.ts';
import { passOnSocket } from './http/elsewhere/sockets.ts';
import { trialsElsewhere } from './http/elsewhere/trials.ts';
import { joinsApi } from './http/enter-hall.ts';
import { Guesses } from './http/guesses.ts';
import { hallsApi, objectionToHost } from './http/halls-api.ts';
import { health, LoopDelay, readiness } from './http/health.ts';
import { helperFiles } from './http/helper-files.ts';
import { HostKeys } from './http/host-keys.ts';
import { labsApi, labUpgrade } from './http/labs-api.ts';
import { listening } from './http/not-yet.ts';
import { programsApi } from './http/programs-api.ts';
import { jsonBody, nothingHere, onError, refuseNameless, refuseUnreadable } from './http/refuse.ts';
import { PhoneTrials, roomApi } from './http/room.ts';
import { refuseForeignPages, securityHeaders } from './http/security.ts';
import { staticFiles } from './http/static-files.ts';
import { meansOf } from './labs/means.ts';
import { labsOf } from './labs/registry.ts';
import { LabRuns } from './labs/runs.ts';
import { type Log, takeFrameworkLog } from './log.ts';
import { Programs } from './programs/programs.ts';
import { Sessions } from './session/sessions.ts';
import { ROOM_NAME, roomIn } from './session/simul-room.ts';
import type { Settings } from './settings.ts';
import { Cuts } from './sockets/cuts.ts';
import { Turns } from './sockets/turns.ts';
import { steadyClock } from './steady-clock.ts';
import type { Shared } from './storage.ts';
import { HallTransport, type TakesUpgrade } from './transport.ts';
import { openedStorage } from './waiting.ts';

const PIN_DIGITS = 6;
const CLIENT = fileURLToPath(new URL('../dist/client', import.meta.url));
/** Most are a few hundred bytes; a plan of forty steps with the host's own words at each fits well. */
const BODY_BYTES_MAX = 65_536;
/** An incomplete request is answered with 408 within this time and one check: ten seconds, on a busy machine too. */
const REQUEST_MS_MAX = 7_000;
const CHECK_EVERY_MS = 1_000;
/** Closing lines: a seat that was kept for somebody who never came must not hold up the end. */
const GOODBYE_MS_MAX = 500;
/** To count a plan is long work beside play, and no class waits for it as one that is made again does. */
const COUNT_PIECE_MS = 3;
/** Thirty pupils behind one address may all mistype; a machine that tries all codes may not. */
const WRONG_GUESSES_PER_MINUTE = 60;

export type App = {
  readonly port: number;
  readonly keys: HostKeys;
  /** This machine's addresses on its networks, best first. */
  readonly ownAddresses: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * Boots the whole server. One per process: the framework's matchmaker is a singleton.
 * @param tellAway hears of a database, or a Redis, that is away and waited for
 * @throws the system's own error where the port can't be had; StoreNotOpened, DatabaseNotOpened, RedisNotOpened
 */
export async function startApp(
  settings: Settings,
  log: Log,
  tellAway: (away: Error) => void = () => {},
): Promise<App> {
  takeFrameworkLog(log);
  const delay = new LoopDelay();
  const clock = steadyClock();
  const engine = workerEngine(clock);
  const budget = new EngineBudget(clock);
  const { store, shared } = await openedStorage(settings, tellAway);
  const mark = shared ? markOf(shared.address) : '';
  const programs = new Programs(clock, settings.speed, mark);
  const labs = new LabRuns(labsOf(settings.reportDatabaseUrl), clock, () => meansOf(clock), mark);
  const counter = new CountingThread(undefined, undefined, breather(COUNT_PIECE_MS));
  const sessions = new Sessions({
    speed: settings.speed,
    hallsMax: settings.hallsMax,
    clock,
    wallTime: Date.now,
    chance: systemChance,
    engineAt: (level) => budget.of(engine.at(level), level),
    store,
    programs,
    labs,
    counter,
    breathe: breather(),
    makeRoom: (code) => matchMaker.createRoom(ROOM_NAME, { code }),
    log,
  });
  const cluster = shared && clusterOf(shared, sessions, log);
  const elsewhere: Elsewhere | null = cluster && {
    own: shared.address,
    proof: shared.proof,
    others: () => cluster.others,
    isHere: (code) => sessions.canEnter(code),
    addressOf: (code) => cluster.addressOf(code),
    roomiest: () => cluster.roomiest(),
  };
  const keys = new HostKeys(settings.hostPin ?? newPin(), settings.hostPass ?? shared?.hostPass ?? null);
  const guessesOf = (what: string) =>
    new Guesses(WRONG_GUESSES_PER_MINUTE, clock, shared?.wrongGuesses(what));
  const guesses = { codes: guessesOf('codes'), seatCodes: guessesOf('seatCodes'), pins: guessesOf('pins') };
  const { publicUrl } = settings;
  const askedAt = askedAtOf(publicUrl, settings.trustedProxies);
  const cuts = new Cuts(clock);
  const door: Door = {
    sessions,
    cuts,
    counter,
    keys,
    elsewhere,
    publicUrl,
    askedAt,
    ownAddresses,
    port: () => portOf(server),
    guesses,
  };
  let isStopping = false;
  const whyNotReady = () => {
    if (isStopping) return 'stopping';
    const isWell = cluster?.isWell ?? sessions.all.every(({ classroom }) => classroom.held !== 'notSaved');
    return isWell ? null : 'storage';
  };
  const room = roomApi(new PhoneTrials(clock.nowMs), {
    dataDir: settings.dataDir,
    isPublic: publicUrl !== null,
  });
  const labDoor = {
    objectionToHost: (request: Request, pin?: string) => objectionToHost(door, request, pin),
    isHostOf: (code: string, secret: string) => sessions.find(code)?.admission.isSecret(secret) === true,
  };
  const toLabs = labUpgrade(labs);
  const takesUpgrade: TakesUpgrade = (request, socket, head) =>
    (elsewhere !== null && passOnSocket(elsewhere, request, socket, head)) || toLabs(request, socket, head);
  const others = [
    readyz(whyNotReady),
    ...(elsewhere
      ? [keysElsewhere(elsewhere), hostsLabsElsewhere(elsewhere), trialsElsewhere(elsewhere)]
      : []),
    programsApi(programs),
    labsApi(labs, labDoor),
    helperFiles(publicUrl, askedAt),
    room,
  ];
  const server = httpServer(door, others, delay, settings, log);
  const onBrokenFrame = (error: unknown) => log.warn({ err: error }, 'broken frame');
  const turns = new Turns((socket) => cuts.note(socket));
  const transport = new HallTransport(server, askedAt, takesUpgrade, turns, onBrokenFrame);

  // Rooms are made where their sessions are, whoever else lists some.
  await matchMaker.setup(undefined, shared?.listing, undefined, async () => matchMaker.processId);
  matchMaker.defineRoomType(ROOM_NAME, roomIn(sessions, cuts));
  await matchMaker.accept();
  // Where there are several servers, all of them take a share, as soon as they can be reached.
  if (cluster === null) await sessions.reopen();
  await listening(server, settings.port, settings.host);
  await cluster?.start();
  return {
    port: portOf(server),
    keys,
    ownAddresses: await ownAddresses(),
    async close() {
      isStopping = true;
      programs.close();
      labs.close();
      sessions.stopReopening();
      await cluster?.stop();
      // First what waits for the disk alone, then what may depend on strangers.
      await sessions.drain();
      await store.close();
      await Promise.race([matchMaker.gracefullyShutdown(), pause(GOODBYE_MS_MAX)]);
      transport.shutdown();
      server.closeAllConnections();
      delay.stop();
      clock.stop();
      await engine.close();
    },
  };
}

/** This server among those that share its database. */
const clusterOf = ({ address, store, listing }: Shared, sessions: Sessions, log: Log) =>
  new Cluster({
    address,
    store,
    hallCount: () => sessions.all.length,
    hallsMax: sessions.options.hallsMax,
    takeOver: (most) => sessions.reopen(most),
    listed: (code) => listing.addressOf(code),
    clock: sessions.options.clock,
    log,
  });

const readyz = (whyNot: Parameters<typeof readiness>[0]): RequestHandler =>
  express.Router().get('/readyz', readiness(whyNot));

function httpServer(
  door: Door,
  others: readonly RequestHandler[],
  delay: LoopDelay,
  { trustedProxies }: Settings,
  log: Log,
): Server {
  const path = pathOf(door.publicUrl);
  const app = express();
  app.disable('x-powered-by');
  // A private address is no proof of being a proxy: what others say of themselves is not believed.
  app.set('trust proxy', trustedProxies.length > 0 && trustedProxies);
  app.use(refuseNameless, securityHeaders(door.askedAt), refuseForeignPages(door.askedAt));
  const body = jsonBody(BODY_BYTES_MAX);
  const toOthers = door.elsewhere ? [hallsElsewhere(door.elsewhere, door.guesses.codes)] : [];
  app.use(joinsApi(door, body, ...toOthers));
  app.get('/healthz', health(door.sessions, delay));
  app.use(...others, body, ...toOthers, hallsApi(door));
  app.use(staticFiles(CLIENT, path), nothingHere, onError(log));
  const options = {
    headersTimeout: REQUEST_MS_MAX,
    requestTimeout: REQUEST_MS_MAX,
    connectionsCheckingInterval: CHECK_EVERY_MS,
    // Whoever leaves it out is told so in words.
    requireHostHeader: false,
    // Java's and other clients offer to go over to HTTP/2 with their first request: it is answered in HTTP/1.1.
    shouldUpgradeCallback: ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket',
  };
  const server = createServer(options, app);
  refuseUnreadable(server);
  takeOut(path, server);
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** A new PIN, in no order that could be guessed. */
function newPin(): string {
  return String(randomInt(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, '0');
}
