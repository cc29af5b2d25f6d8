import { existsSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { scenarioOf } from '../../../shared/simul/index.ts';
import { sceneArt } from './art.ts';

vi.mock('phaser', () => ({}));

const everything = scenarioOf({
  ...{ policy: 'event-loop', boards: 8, masters: 4, brains: 1, timeoutMs: 1000 },
  traps: [{ board: 1, lingerMs: 'untilReply' }],
});

it('every drawing that a hall may show is there', () => {
  const names = sceneArt(everything).map(({ name }) => name);
  expect(names.filter((name) => !existsSync(`assets/${name}.svg`))).toEqual([]);
});
it('a plain hall loads none of what is special', () => {
  expect(sceneArt(null).length).toBeLessThan(sceneArt(everything).length);
  expect(sceneArt(null).some(({ name }) => name.includes('bare') || name.includes('ice'))).toBe(false);
});
