import { describe, expect, it } from 'vitest';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { Guesses } from './guesses.ts';

const HALL = {};
const OTHER_HALL = {};

async function guessedOut(address: string, ...others: string[]) {
  const clock = new HandClock();
  const guesses = new Guesses(3, clock);
  guesses.noteRight('school', HALL);
  for (const from of [address, address, address, ...others]) {
    expect(await guesses.mayLook(from, OTHER_HALL)).toBe(true);
    await guesses.noteWrong(from);
  }
  let looked = 0;
  /** How many of so many guesses at once are looked at by now. */
  const look = async (guessing: number, from = address, right: object | null = null) => {
    const answers = Array.from({ length: guessing }, () =>
      guesses.mayLook(from, right).then((may) => {
        if (may) looked++;
      }),
    );
    await Promise.race([Promise.all(answers), new Promise(setImmediate)]);
  };
  const passes = async (ms: number) => {
    clock.pass(ms);
    await new Promise(setImmediate);
  };
  return { guesses, look, passes, looked: () => looked };
}

describe('where too many guesses were wrong', () => {
  it('one more is looked at at once, and then one after the other: the right one gets in, a machine does not', async () => {
    const { look, passes, looked } = await guessedOut('a');
    await look(1);
    expect(looked()).toBe(1);
    await look(1_000);
    expect(looked()).toBe(1);
    await passes(1_000);
    expect(looked()).toBe(3);
    await passes(60_000);
    expect(looked()).toBe(9);
    await look(100);
    expect(looked()).toBe(109);
  });

  it('nobody elsewhere waits', async () => {
    const { look, looked } = await guessedOut('a');
    await look(100, 'b');
    expect(looked()).toBe(100);
  });

  it('nobody waits for what was found from there before; but for all else', async () => {
    const { look, looked } = await guessedOut('school');
    await look(100, 'school', HALL);
    expect(looked()).toBe(100);
    await look(100, 'school', OTHER_HALL);
    expect(looked()).toBe(101);
  });

  it('the addresses beside one of IPv6 are no others', async () => {
    const { guesses, look, looked } = await guessedOut('2001:db8::1');
    expect(await guesses.noteWrong('2001:db8:0:0:ffff::2')).toBe(true);
    expect(await guesses.noteWrong('2001:db8:0:1::1')).toBe(false);
    await look(100, '2001:db8:0:0:1:2:3:4');
    expect(looked()).toBe(1);
  });

  it('what several servers count together counts, and while that does not answer each counts for itself', async () => {
    const shared = { isAway: false, wrong: 60, waitMs: null as number | null };
    const answer = <Told>(told: Told) =>
      shared.isAway ? Promise.reject(new Error('away')) : Promise.resolve(told);
    const together = { look: () => answer(shared.waitMs), noteWrong: () => answer(++shared.wrong) };
    const guesses = new Guesses(60, new HandClock(), together);
    expect(await guesses.noteWrong('a')).toBe(true);
    expect(await guesses.mayLook('a')).toBe(false);
    shared.waitMs = 0;
    expect(await guesses.mayLook('a')).toBe(true);
    shared.isAway = true;
    expect([await guesses.mayLook('a'), await guesses.noteWrong('a')]).toEqual([true, false]);
  });

  it('whoever makes up addresses fills no memory, and is the first to be forgotten', async () => {
    const made = Array.from({ length: 9_999 }, (_, index) => `10.0.${index}`);
    const { guesses } = await guessedOut('a', ...made);
    expect(await guesses.noteWrong('a')).toBe(true);
    await guesses.noteWrong('one more');
    expect(await guesses.noteWrong('a')).toBe(false);
  });
});
