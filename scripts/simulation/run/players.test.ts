/** Many classes: each seed once, however many processes play them. */
import { describe, expect, it } from 'vitest';
import { playCourse } from './players.ts';

const FIRST = 100;

async function seedsPlayed(classes: number, workers: number): Promise<readonly number[]> {
  const seeds: number[] = [];
  const ended = ({ seed }: { seed: number }) => void seeds.push(seed);
  await playCourse({ first: FIRST, goesOn: (begun) => begun < classes, ended }, workers);
  return seeds.sort();
}

describe('classes that are played', () => {
  it('are each played once, here or in several processes', async () => {
    expect(await seedsPlayed(2, 1)).toEqual([100, 101]);
    expect(await seedsPlayed(4, 2)).toEqual([100, 101, 102, 103]);
  }, 120_000);
});
