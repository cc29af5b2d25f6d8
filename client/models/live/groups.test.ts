import { describe, expect, it } from 'vitest';
import { playOut, scenarioOf } from '../../../shared/simul/index.ts';
import { LiveGroups } from './groups.ts';

const boards = [1, 2, 3];
const roundOf = (kind: 'group' | 'gather') => {
  const scenario = scenarioOf({
    policy: 'event-loop',
    boards: 4,
    exchanges: 3,
    groups: [{ kind, boards }],
    failures: [{ board: 2, atMs: 60_000 }],
  });
  return { scenario, facts: playOut(scenario).facts };
};
const during = (kind: 'group' | 'gather', untilMs: number) => {
  const { scenario, facts } = roundOf(kind);
  return new LiveGroups().at({ scenario, facts: facts.filter(({ at }) => at <= untilMs) })[0];
};

describe('what becomes of a group', () => {
  it('nothing is lost before the failure', () =>
    expect(during('group', 59_000)).toEqual({ number: 1, kind: 'group', lost: 0, over: false }));
  it('one failure takes all of a group with it', () =>
    expect(during('group', 60_000)).toMatchObject({ lost: boards.length }));
  it('in a gather the others play on', () => {
    expect(during('gather', 60_000)).toMatchObject({ lost: 1, over: false });
    expect(during('gather', Number.POSITIVE_INFINITY)).toMatchObject({ lost: 1, over: true });
  });
  it('facts that come bit by bit say the same', () => {
    const { scenario, facts } = roundOf('gather');
    const groups = new LiveGroups();
    for (let heard = 0; heard < facts.length; heard += 7)
      groups.at({ scenario, facts: facts.slice(0, heard) });
    expect(groups.at({ scenario, facts })).toEqual(new LiveGroups().at({ scenario, facts }));
  });
});
