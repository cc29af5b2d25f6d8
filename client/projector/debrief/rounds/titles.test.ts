import { describe, expect, it } from 'vitest';
import { botReplies, classRound, playOut, type Scenario } from '../../../../shared/simul/index.ts';
import { settledOf } from './settled.ts';
import { shortTitleOf, titleOf } from './titles.ts';

function round(more: Partial<Scenario> & Pick<Scenario, 'policy'>) {
  const replies = [1, 2, 3, 4].map((board) => botReplies(1, board));
  const scenario = classRound({ boards: 4, replies, ...more, durationMs: 10_000 });
  const [settled] = settledOf([{ scenario, facts: playOut(scenario).facts }]);
  if (!settled) throw new Error('nothing was played');
  return settled;
}

describe('a round is called by how the master goes, and by what else is special', () => {
  it.each([
    [{ policy: 'event-loop' }, '1 · Event loop'],
    [{ policy: 'blocking-stay', masters: 8, brains: 1 }, '1 · One at a time, 8 masters, 1 crown'],
    [{ policy: 'event-loop', queue: 'lowest' }, '1 · Event loop, lowest number first'],
    [{ policy: 'event-loop', traps: [{ board: 2, lingerMs: 500 }] }, '1 · Event loop, blocking call'],
    [{ policy: 'event-loop', timeoutMs: 8_000, door: 3 }, '1 · Event loop, timeout 8 s, door for 3'],
  ] as const)('%j', (more, title) => expect(shortTitleOf(round(more)).replaceAll('\u00a0', ' ')).toBe(title));
  it('what only an event loop looks at is not said of others', () =>
    expect(titleOf(round({ policy: 'blocking', queue: 'lifo', traps: [{ board: 1, lingerMs: 1 }] }))).toBe(
      '1 · Blocking',
    ));
});
