/** One hall full of people who think and move, with its stage and its host; and bare `ws` with the same messages. */
import { setTimeout as sleep } from 'node:timers/promises';
import { planOf } from '../../../shared/lesson/plan.ts';
import { bareWs } from '../connections/measured.ts';
import { type MeasuredServer, startMeasured } from './measured-server.ts';
import { Phones } from './phones.ts';
import { comeToWatch } from './watchers.ts';

/** So long a master plays at a board, and so much more than people move all masters together can answer. */
const MASTER_PLAY_MS = 100;
const SPARE = 1.2;
const WARM_MS = 3_000;
/** A round is longer than what is measured of it: nobody hears a bell. */
const LONGER_MS = 12_000;

export type Measured = {
  readonly thinkMs: number;
  readonly playMs: number;
  readonly isOnDisk: boolean;
  readonly profile: string | null;
};

/** A hall whose masters keep up with everybody. */
export const openBusyHall = (server: MeasuredServer, seats: number, thinkMs: number, playMs: number) =>
  server.open({
    seats,
    plan: planOf([
      {
        policy: 'event-loop',
        durationMs: playMs + WARM_MS + LONGER_MS,
        masters: Math.ceil(((seats * MASTER_PLAY_MS) / thinkMs) * SPARE),
        playMs: MASTER_PLAY_MS,
        walkMs: 0,
        walkVisitMs: 0,
        recallMs: 0,
        switchMs: 0,
      },
    ]),
    names: 'typed',
    level: 0,
  });

export async function fullHall({ seats, thinkMs, playMs, isOnDisk, profile }: Measured & { seats: number }) {
  const bare = await bareWs(seats, thinkMs, Math.min(playMs, 10_000));
  console.info(
    `bare ws: ${bare.kbEach?.toFixed(1)} KB each, ${bare.cpuShare?.toFixed(2)} core, acks ${bare.acks}, p50 ${bare.ackP50Ms?.toFixed(2)} ms, p99 ${bare.ackP99Ms?.toFixed(2)} ms`,
  );
  const server = await startMeasured(isOnDisk, profile);
  const { code, secret } = await openBusyHall(server, seats, thinkMs, playMs);
  const host = await comeToWatch(server.url, code, { as: 'host', secret });
  const stage = await comeToWatch(server.url, code, { as: 'stage' });
  const phones = new Phones();
  const empty = await server.weigh();
  await phones.join({ url: server.url, code, count: seats, perSecond: null, thinkMs });
  const came = await phones.look();
  const full = await server.weigh();
  console.info(
    `joins: ${came.seated} seated, ${came.refusals} refused (${came.refused.join('; ')}), ${(full.threadMs / seats).toFixed(2)} ms of processor each (whole process ${(full.cpuMs / seats).toFixed(2)}), p99 ${came.seatP99Ms.toFixed(0)} ms, ${(full.wallMs / 1_000).toFixed(1)} s in all, loop max ${full.loopMaxMs.toFixed(0)} ms`,
  );
  console.info(
    `memory: ${empty.rssMb.toFixed(0)} MB before, ${full.rssMb.toFixed(0)} MB with all: ${(((full.rssMb - empty.rssMb) * 1e3) / seats).toFixed(1)} KB a player`,
  );
  await sleep(WARM_MS);
  await server.read();
  await phones.look();
  await sleep(playMs / 2);
  const idle = await server.read();
  console.info(`lobby, nobody moves: ${share(idle)}`);
  host.room.send('host', { id: 'start', do: 'start' });
  await sleep(WARM_MS);
  await phones.look();
  await server.read();
  const sentBefore = stage.bytes();
  await sleep(playMs);
  const played = await server.read();
  const seen = await phones.look();
  const seconds = played.wallMs / 1_000;
  console.info(
    `play: ${(seen.acks / seconds).toFixed(0)} moves a second, ${share(played)}; acks p50 ${seen.ackP50Ms.toFixed(1)} ms, p99 ${seen.ackP99Ms.toFixed(1)} ms (${(seen.ackP99Ms / (bare.ackP99Ms ?? 1)).toFixed(1)} times bare ws); refused ${seen.refusals} ${seen.refused.join('; ')}, lost ${seen.lost}`,
  );
  console.info(
    `wire: ${seen.framesPerSecondEach.toFixed(1)} frames and ${seen.bytesPerSecondEach.toFixed(0)} bytes a second to each phone, ${((stage.bytes() - sentBefore) / seconds / 1e3).toFixed(0)} KB a second to the stage; memory ${played.rssMb.toFixed(0)} MB; phones ${seen.cpuShare.toFixed(2)} core`,
  );
  const late = await comeToWatch(server.url, code, { as: 'stage' });
  const lateLoop = await server.read();
  console.info(
    `late stage: first picture after ${late.firstPictureMs.toFixed(0)} ms, ${(late.firstPictureBytes / 1e6).toFixed(2)} MB; loop max ${lateLoop.loopMaxMs.toFixed(0)} ms`,
  );
  await sleep(WARM_MS);
  const after = await server.read();
  console.info(
    `late stage 3 s later: ${late.facts()} facts, ${(late.bytes() / 1e6).toFixed(2)} MB; loop max ${after.loopMaxMs.toFixed(0)} ms`,
  );
  phones.stop();
  await server.stop();
}

/** What a stretch has cost, in words. */
export const share = ({
  wallMs,
  cpuMs,
  threadMs,
  loopP99Ms,
  loopMaxMs,
}: Awaited<ReturnType<MeasuredServer['read']>>) =>
  `${(threadMs / wallMs).toFixed(2)} core of the hall's thread (whole process ${(cpuMs / wallMs).toFixed(2)}), loop p99 ${loopP99Ms.toFixed(1)} ms, max ${loopMaxMs.toFixed(0)} ms`;
