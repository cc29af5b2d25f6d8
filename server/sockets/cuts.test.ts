import { expect, it } from 'vitest';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { Cuts } from './cuts.ts';

const TOKEN = 'adaadaadaadaadaadaadaa';
const SCHOOL = '192.0.2.1';
const player = (token?: string) => ({ as: 'player', name: 'Ada', token }) as const;

it('remembers for a minute who was cut, and means nobody else of their address', () => {
  const clock = new HandClock();
  const cuts = new Cuts(clock);
  const socket = {};
  cuts.comes(socket, player(TOKEN), SCHOOL);
  expect(cuts.has(player(TOKEN), SCHOOL)).toBe(false);
  cuts.note(socket);
  expect(cuts.has(player(TOKEN), SCHOOL)).toBe(true);
  // Wherever they come from.
  expect(cuts.has(player(TOKEN), '198.51.100.7')).toBe(true);
  for (const other of [player('benbenbenbenbenbenbenb'), player(), { as: 'stage' } as const])
    expect(cuts.has(other, SCHOOL)).toBe(false);
  clock.pass(60_000);
  expect(cuts.has(player(TOKEN), SCHOOL)).toBe(false);
});

it('knows a host by their secret, and by their address who shows nothing of themselves', () => {
  const cuts = new Cuts(new HandClock());
  const [host, stage] = [{ as: 'host', secret: 'xyz' } as const, { as: 'stage' } as const];
  for (const wanted of [host, stage]) {
    const socket = {};
    cuts.comes(socket, wanted, SCHOOL);
    cuts.note(socket);
  }
  expect(cuts.has(host, '198.51.100.7')).toBe(true);
  expect(cuts.has({ ...host, secret: 'abc' }, SCHOOL)).toBe(false);
  expect(cuts.has(stage, SCHOOL)).toBe(true);
  expect(cuts.has(stage, '198.51.100.7')).toBe(false);
});

it('knows nothing of a socket over which nobody came in', () => {
  const cuts = new Cuts(new HandClock());
  cuts.note({});
  expect(cuts.has({ as: 'stage' }, SCHOOL)).toBe(false);
});
