import { describe, expect, it } from 'vitest';
import { type CrowdEvent, figuresOf } from '../../../shared/labs/crowd.ts';
import { CROWD_BOARD, unpackBoards } from '../../../shared/labs/crowd-boards.ts';
import type { LabEvent } from '../../../shared/labs/labs.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import { meansOf } from '../means.ts';
import { ChildEnded } from './child.ts';
import { crowdLab } from './crowd.ts';
import { CrowdRun } from './crowd-run.ts';

const clock: Clock = { nowMs: () => performance.now(), wakeIn: () => () => {} };
const { startChild } = meansOf(clock);
const settings = { connections: 50, thinkMs: 300, playMs: 1_500, seed: 7 };

/** Whether that process is there no more. */
async function isGone(pid: number | null): Promise<boolean> {
  for (let look = 0; look < 100; look++) {
    try {
      process.kill(pid ?? 0, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

describe('a crowd of fifty', { concurrent: true, timeout: 60_000 }, () => {
  it('is connected, plays on one thread, and every move is acknowledged and answered', async () => {
    const events: CrowdEvent[] = [];
    const run = new CrowdRun(settings, (event) => events.push(event), startChild);
    await run.over;
    const figures = figuresOf(events) ?? {};
    expect(figures).toMatchObject({ connections: 50, refused: 0, lost: 0 });
    expect(figures.acks).toBeGreaterThan(0);
    expect(figures.answers).toBeGreaterThanOrEqual(figures.acks as number);
    expect(figures.ackP50Ms).toBeGreaterThan(0);
    expect(figures.ackP99Ms).toBeGreaterThanOrEqual(figures.ackP50Ms as number);
    expect(figures.loopMaxMs).toBeGreaterThanOrEqual(figures.loopP99Ms as number);
    const pictures = events.flatMap((event) => (event.kind === 'boards' ? [unpackBoards(event.boards)] : []));
    const everSeen = new Set(pictures.flatMap((boards) => [...boards.slice(0, 50)]));
    expect(everSeen).toContain(CROWD_BOARD.answered);
    expect(await isGone(run.hall.pid)).toBe(true);
    expect(await isGone(run.players.pid)).toBe(true);
  });

  it('ends with a reason where one of the two is killed, and leaves the other behind no more', async () => {
    const kill = (event: CrowdEvent) =>
      event.kind === 'connected' && process.kill(run.hall.pid ?? 0, 'SIGKILL');
    const run: CrowdRun = new CrowdRun({ ...settings, playMs: 60_000 }, kill, startChild);
    const end = await run.over.catch((error: unknown) => error);
    expect(end).toBeInstanceOf(ChildEnded);
    expect(end).toMatchObject({ ended: { why: 'killed' } });
    expect(await isGone(run.players.pid)).toBe(true);
  });

  it('can be stopped at any time', async () => {
    const run = new CrowdRun({ ...settings, playMs: 60_000 }, () => {}, startChild);
    await run.hall.next('listens');
    run.stop();
    await expect(run.over).rejects.toThrow(ChildEnded);
    expect(await isGone(run.hall.pid)).toBe(true);
    expect(await isGone(run.players.pid)).toBe(true);
  });
});

describe('the lab on a machine', { timeout: 60_000 }, () => {
  const means = { ...meansOf(clock), memory: { freeMb: 8_000, safeMb: 4_000 } };
  const chosen = { players: '10000', thinkS: 1, playS: 2 };

  it('with a low limit on open files takes what there is, and says so', () => {
    const told: LabEvent[] = [];
    const openFiles = { soft: 130, hard: 130 };
    const running = crowdLab.start(chosen, (event) => told.push(event), { ...means, openFiles });
    running.stop();
    expect(told[0]).toMatchObject({
      kind: 'planned',
      wanted: 10_000,
      connections: 30,
      limit: 'openFiles',
      openFiles: 130,
    });
  });

  it('without memory says in words that it can’t be done', () => {
    const start = () => crowdLab.start(chosen, () => {}, { ...means, memory: { freeMb: 200, safeMb: 100 } });
    expect(start).toThrow(/Close other programs/);
  });

  it('tells its end last', async () => {
    const told: LabEvent[] = [];
    const openFiles = { soft: 130, hard: 130 };
    await new Promise<void>((resolve) => {
      crowdLab.start(
        chosen,
        (event) => {
          told.push(event);
          if (event.kind === 'ended') resolve();
        },
        { ...means, openFiles },
      );
    });
    const kinds = told.map(({ kind }) => kind);
    expect(kinds.filter((kind) => ['planned', 'connected', 'played', 'ended'].includes(kind))).toEqual([
      'planned',
      'connected',
      'played',
      'ended',
    ]);
    expect(told.at(-1)).toMatchObject({ kind: 'ended', why: 'done' });
  });
});
