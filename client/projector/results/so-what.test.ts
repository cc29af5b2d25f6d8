import { describe, expect, it } from 'vitest';
import { botReplies, type ClassRound, classRound, playOut } from '../../../shared/simul/index.ts';
import { type Settled, settledOf } from '../debrief/rounds/settled.ts';
import { soWhatOf } from './so-what.ts';

const BOARDS = 12;
const replies = Array.from({ length: BOARDS }, (_, index) => botReplies(5, index + 1));

function played(...rounds: Partial<ClassRound>[]): readonly Settled[] {
  return settledOf(
    rounds.map((more) => {
      const hall = { policy: 'event-loop', boards: BOARDS, durationMs: 40_000, replies } as const;
      const scenario = classRound({ ...hall, ...more });
      return { scenario, facts: playOut(scenario).facts };
    }),
  );
}

function lastSays(...rounds: Partial<ClassRound>[]): string | null {
  const all = played(...rounds);
  const last = all.at(-1);
  return last ? soWhatOf(last, all.slice(0, -1)) : null;
}

const BLOCKING = { policy: 'blocking' } as const;
const TRAP = { traps: [{ board: 3, lingerMs: 6_000 }] };

describe('what a round has shown', () => {
  it('blocking: how long he stood there', () =>
    expect(lastSays(BLOCKING)).toMatch(/^He stood still for \d+\ss of 40\ss/));

  it('the loop, beside the blocking round of the same hall', () => {
    const [blocking, loop] = played(BLOCKING, {}).map(({ ledger }) => ledger.movesAnswered);
    expect(lastSays(BLOCKING, {})).toContain(`${loop} moves instead of ${blocking}`);
  });
  it('is compared with no round of another length', () =>
    expect(lastSays({ ...BLOCKING, durationMs: 60_000 }, {})).not.toContain('instead of'));

  it('a blocking call: what it cost everybody', () => {
    const [, loop, trapped] = played(BLOCKING, {}, TRAP).map(({ ledger }) => ledger.movesAnswered);
    expect(lastSays(BLOCKING, {}, TRAP)).toContain(
      `${loop} moves without the blocking call, ${trapped} with it`,
    );
    expect(lastSays(TRAP)).toContain('and everybody with him');
  });

  it('a crown: what was spent waiting for it', () =>
    expect(lastSays({ ...BLOCKING, masters: 4, brains: 1, playMs: 1_200 })).toMatch(
      /4 masters, 1 crown: they waited for it for \d+% of their time/,
    ));
  it('threads: how many times as much, and how they stood around', () =>
    expect(lastSays(BLOCKING, { ...BLOCKING, masters: 4, brains: 4 })).toMatch(/^4 masters .* times/));
  it('a timeout, a door and a group: who paid for it', () => {
    expect(lastSays({ timeoutMs: 4_000 })).toMatch(/\d+ games? (was|were) cut off/);
    expect(lastSays({ door: 4 })).toMatch(/^8 boards never came in/);
    const groups = [{ kind: 'group', boards: [1, 2, 3, 4] }] as const;
    expect(lastSays({ groups, failures: [{ board: 2, atMs: 9_000 }] })).toContain('3 more were cancelled');
  });
  it('an order of the queue: who waited longest', () =>
    expect(lastSays({}, { queue: 'lifo' })).toMatch(/^Last come, first served: .* Before, it was/));
});
