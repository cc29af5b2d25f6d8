/** One server among others, in a test's own time, on a database that is told what to say. */
import { describe, expect, it } from 'vitest';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { openLog } from '../log.ts';
import type { Look, Member } from '../store/postgres/members.ts';
import { addressOf, Cluster } from './cluster.ts';

const OWN = 'http://own';
const member = (name: string, halls: number, hallsMax = 50): Member => ({
  id: name,
  address: `http://${name}`,
  beat: 1,
  halls,
  hallsMax,
});

function among(look: { members: Member[]; whereabouts: Map<string, string | null> }, halls = 0) {
  const clock = new HandClock();
  const done: string[] = [];
  const state = { look: look as Look, isAway: false, halls, listed: null as string | null };
  const cluster = new Cluster({
    address: OWN,
    store: {
      beat: async () => (state.isAway ? Promise.reject(new Error('away')) : state.look),
      bury: async ({ id }) => void done.push(`buries ${id}`),
    },
    hallCount: () => state.halls,
    hallsMax: 50,
    takeOver: async (most) => void done.push(`takes ${most}`),
    listed: async () => state.listed,
    clock,
    log: openLog('silent'),
  });
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 100) {
      clock.pass(100);
      await new Promise(setImmediate);
    }
  };
  return { cluster, done, state, pass };
}
const places = (free: number, had: number) =>
  new Map(
    Array.from({ length: free + had }, (_, nr) => [`${nr}`, nr < free ? null : 'http://other'] as const),
  );

describe('a server among others', () => {
  it('takes over until all have equally many, and no more at first', async () => {
    const { cluster, done, state, pass } = among(
      { members: [member('own', 2), member('other', 4)], whereabouts: places(4, 6) },
      2,
    );
    await cluster.start();
    expect(done).toEqual(['takes 2']);
    state.halls = 4;
    await pass(100);
    expect(done).toEqual(['takes 2', 'takes 1']);
    state.halls = 5;
    await pass(700);
    expect(done).toHaveLength(2);
    // The others leave them lying.
    await pass(400);
    expect(done.slice(0, 3)).toEqual(['takes 2', 'takes 1', 'takes 1']);
    await cluster.stop();
    const { length } = done;
    await pass(5_000);
    expect(done).toHaveLength(length);
  });

  it('takes the next as soon as it has made the first two again', async () => {
    const { cluster, done, pass } = among({ members: [member('own', 0)], whereabouts: places(30, 0) });
    await cluster.start();
    expect(done).toEqual(['takes 2']);
    // The next beat is later than this.
    await pass(200);
    expect(done.length).toBeGreaterThan(1);
    expect(new Set(done)).toEqual(new Set(['takes 2']));
    await cluster.stop();
  });

  it('buries who stands still, but not while the database is away', async () => {
    const { cluster, done, state, pass } = among({
      members: [member('own', 0), member('other', 0)],
      whereabouts: new Map(),
    });
    await cluster.start();
    await pass(3_000);
    state.isAway = true;
    await pass(10_000);
    expect(cluster.isWell).toBe(false);
    state.isAway = false;
    // All begin to count again, some of them late.
    await pass(9_500);
    expect(cluster.isWell).toBe(true);
    expect(done).toEqual([]);
    await pass(1_500);
    expect(done.every((one) => one === 'buries own' || one === 'buries other')).toBe(true);
    expect(done).toContain('buries other');
    await cluster.stop();
  });

  it('knows where a hall is; asks again for one that may have been opened just now; and is never sure without the database', async () => {
    const { cluster, state, pass } = among({
      members: [],
      whereabouts: new Map([
        ['111111', 'http://other'],
        ['222222', null],
        ['333333', OWN],
      ]),
    });
    await cluster.start();
    expect(await cluster.addressOf('111111')).toBe('http://other');
    // It has it, and has not made it again yet.
    expect([await cluster.addressOf('222222'), await cluster.addressOf('333333')]).toEqual([
      'moving',
      'moving',
    ]);
    state.listed = 'http://third';
    expect(await cluster.addressOf('444444')).toBe('http://third');
    state.listed = null;
    const asked = Promise.all([cluster.addressOf('555555'), cluster.addressOf('666666')]);
    state.look = { members: [], whereabouts: new Map([['555555', 'http://other']]) };
    await pass(300);
    expect(await asked).toEqual(['http://other', null]);
    state.isAway = true;
    const unsure = cluster.addressOf('777777');
    await pass(300);
    expect(await unsure).toBe('unsure');
    await cluster.stop();
  });

  it('sends new halls where there is most room, also before it has heard of the last', async () => {
    const { cluster, state } = among(
      { members: [member('own', 2), member('other', 0)], whereabouts: new Map() },
      2,
    );
    await cluster.start();
    expect([1, 2, 3].map(() => cluster.roomiest())).toEqual(['http://other', 'http://other', null]);
    state.halls = 0;
    expect(cluster.roomiest()).toBeNull();
    await cluster.stop();
  });

  it('knows that there is more room on a larger machine, which takes a larger share too', async () => {
    const { cluster, done } = among({
      members: [member('own', 0), member('large', 60, 200), member('small', 0, 20)],
      whereabouts: places(5, 0),
    });
    await cluster.start();
    expect([cluster.roomiest(), done]).toEqual(['http://large', ['takes 1']]);
    await cluster.stop();
  });
});

it('is reached where its settings say, or at its own address', () => {
  const [port, processUrl] = [2567, null];
  expect(addressOf({ host: '0.0.0.0', port, processUrl }, ['10.0.0.5', '172.16.0.1'])).toBe(
    'http://10.0.0.5:2567',
  );
  expect(addressOf({ host: '::', port, processUrl }, [])).toBe('http://127.0.0.1:2567');
  expect(addressOf({ host: '::1', port, processUrl }, ['10.0.0.5'])).toBe('http://[::1]:2567');
  expect(addressOf({ host: '::1', port, processUrl: 'http://simul-1:80' }, [])).toBe('http://simul-1:80');
});
