import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Act, type Done, GroupCommit } from './group-commit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const act = (code: string): Act => ({ do: 'forget', code });

/** Groups as the store is given them; it answers when it is told to. */
function commit() {
  const groups: string[][] = [];
  const answers: (() => void)[] = [];
  const done = new GroupCommit((acts) => {
    groups.push(acts.map((one) => (one.do === 'forget' ? one.code : '')));
    return new Promise<readonly Done[]>((resolve) => answers.push(() => resolve(acts.map(() => null))));
  });
  return { groups, done, answer: () => answers.shift()?.() };
}

it('is given together what comes in the same turn, and what comes while it is busy', async () => {
  const { groups, done, answer } = commit();
  const first = ['a', 'b'].map((code) => done.put(act(code)));
  await Promise.resolve();
  await Promise.resolve();
  expect(groups).toEqual([['a', 'b']]);
  const later = ['c', 'd'].map((code) => done.put(act(code)));
  answer();
  await Promise.all(first);
  await vi.advanceTimersByTimeAsync(10);
  expect(groups).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  answer();
  await Promise.all([...later, done.finished()]);
});

it('is given together what comes one after the other right after a group', async () => {
  const groups: number[] = [];
  const done = new GroupCommit(async (acts) => {
    groups.push(acts.length);
    return acts.map(() => null);
  });
  await done.put(act('first'));
  const others: Promise<unknown>[] = [];
  for (let one = 0; one < 3; one++) {
    others.push(done.put(act(`${one}`)));
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(groups).toEqual([1]);
  await vi.advanceTimersByTimeAsync(10);
  await Promise.all(others);
  expect(groups).toEqual([1, 3]);
});

it('is given at once what comes now and then', async () => {
  const groups: number[] = [];
  const done = new GroupCommit(async (acts) => {
    groups.push(acts.length);
    return acts.map(() => null);
  });
  for (let one = 0; one < 3; one++) {
    await done.put(act(`${one}`));
    vi.advanceTimersByTime(10);
  }
  expect(groups).toEqual([1, 1, 1]);
});
