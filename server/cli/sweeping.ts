/** `--sweep boards=1..50`: the same command once per value of one flag. */
import { simulate as words } from '../../shared/text/en/terminal.ts';
import { takesValue, type Written } from './flags.ts';
import { Misunderstood, say } from './say.ts';

const MOST_ROUNDS = 100_000;

/** One command of a sweep, and what is different about it. */
type Swept = { readonly written: Written; readonly swept: Readonly<Record<string, string>> };

/** @param sweep `FLAG=1..50`, or `FLAG=a,b,c` @throws Misunderstood */
export function sweptBy(written: Written, sweep: string): Swept[] {
  const [flag = '', values = ''] = sweep.split(/=(.*)/s);
  if (!takesValue(flag) || flag === 'sweep' || values === '')
    throw new Misunderstood(say(words.badSweep, { value: sweep }));
  return valuesOf(sweep, values).map((value) => ({
    written: new Map([...written, [flag, [value]]]),
    swept: { [flag]: value },
  }));
}

function valuesOf(sweep: string, values: string): string[] {
  const [, from, to] = /^(\d+)\.\.(\d+)$/.exec(values) ?? [];
  if (from === undefined) {
    const listed = values.split(',');
    if (listed.includes('')) throw new Misunderstood(say(words.badSweep, { value: sweep }));
    return listed;
  }
  const rounds = Number(to) - Number(from) + 1;
  if (rounds < 1) throw new Misunderstood(say(words.badSweep, { value: sweep }));
  if (rounds > MOST_ROUNDS)
    throw new Misunderstood(say(words.sweepTooLong, { value: sweep, most: MOST_ROUNDS }));
  return Array.from({ length: rounds }, (_, index) => String(Number(from) + index));
}
