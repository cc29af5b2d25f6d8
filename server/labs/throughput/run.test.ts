import { describe, expect, it } from 'vitest';
import {
  pointsOf,
  type ThroughputEvent,
  type ThroughputSettings,
  throughputFigures,
} from '../../../shared/labs/throughput.ts';
import { runThroughput } from './run.ts';

const FEW: ThroughputSettings = { threads: 20, latencyMs: 200, playMs: 0 };

async function told(python?: string): Promise<readonly ThroughputEvent[]> {
  const events: ThroughputEvent[] = [];
  await runThroughput(FEW, (event) => events.push(event), python);
  return events;
}

/** Without a wall clock: more requests at once than threads are of use to the loop alone. */
function expectTheLoopToWin(events: readonly ThroughputEvent[]): void {
  expect(pointsOf(events).map(({ of, atOnce }) => `${of} ${atOnce}`)).toEqual([
    'pool 10',
    'pool 20',
    'pool 40',
    'loop 10',
    'loop 20',
    'loop 40',
  ]);
  const [few, all, queue] = pointsOf(events).map(({ perSecond }) => perSecond);
  expect(all).toBeGreaterThan((few ?? 0) * 1.4);
  expect(queue).toBeLessThan((all ?? 0) * 1.4);
  expect(throughputFigures(events, FEW).ratio).toBeGreaterThan(1.4);
}

describe.concurrent('throughput, really', { timeout: 60_000 }, () => {
  it('of a pool ends at its threads, of a loop it does not', async () => expectTheLoopToWin(await told()));

  it('is measured in Node where there is no Python, and says so', async () => {
    const events = await told('there-is-no-python-of-this-name');
    expect(events.slice(0, 2)).toEqual([
      { kind: 'machine', python: null },
      { kind: 'notice', code: 'noPython' },
    ]);
    expectTheLoopToWin(events);
  });
});
