import { describe, expect, it } from 'vitest';
import { type CrowdEvent, figuresOf } from '../../../shared/labs/crowd.ts';
import { CROWD_BOARD, unpackBoards } from '../../../shared/labs/crowd-boards.ts';
import { ChildEnded } from './child.ts';
import { CrowdRun } from './crowd-run.ts';

const settings = { connections: 50, thinkMs: 300, playMs: 1_500, seed: 7 };

/** Whether that process is there no more. */
async function isGone(pid: number | undefined): Promise<boolean> {
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

describe('a crowd of fifty', { concurrent: true }, () => {
  it('is connected, plays on one thread, and every move is acknowledged and answered', async () => {
    const events: CrowdEvent[] = [];
    const run = new CrowdRun(settings, (event) => events.push(event));
    await run.over;
    const figures = figuresOf(events);
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
    const run = new CrowdRun({ ...settings, playMs: 60_000 }, (event) => {
      if (event.kind === 'connected') process.kill(run.hall.pid ?? 0, 'SIGKILL');
    });
    await expect(run.over).rejects.toThrow(ChildEnded);
    expect(await isGone(run.players.pid)).toBe(true);
  });

  it('can be stopped at any time', async () => {
    const run = new CrowdRun({ ...settings, playMs: 60_000 }, () => {});
    await run.hall.next('listens');
    run.stop();
    expect(await isGone(run.hall.pid)).toBe(true);
    expect(await isGone(run.players.pid)).toBe(true);
  });
});
