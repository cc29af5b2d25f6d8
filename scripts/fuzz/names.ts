/** `npm run fuzz -- names [--n 1000000] [--seed N] [--only 12,57]`: names of all scripts and none; what must hold of a name holds of each. */
import { cleanName } from '../../shared/protocol/typed-name.ts';
import { asked } from '../asked.ts';
import { newSeed } from '../chaos/means/dice.ts';
import { judge } from '../chaos/means/figures.ts';
import { nameOf } from './grammar/names.ts';
import { objectionTo } from './name-laws.ts';
import { numbersFrom } from './say.ts';

const SHOWN = 5;
const { n, seed, only } = asked({ n: 1_000_000, seed: newSeed() }, { mayBe0: ['seed'], words: ['only'] });
console.info(`seed ${seed}`);
let count = 0;
let taken = 0;
let wrong = 0;
for (const number of numbersFrom(n, only)) {
  const typed = nameOf(seed, number);
  const objection = objectionTo(typed);
  count++;
  if (cleanName(typed) !== null) taken++;
  if (objection !== null && wrong++ < SHOWN)
    console.info(
      `    ${number}: ${objection}: ${JSON.stringify(typed)} becomes ${JSON.stringify(cleanName(typed))}`,
    );
}
const { user } = process.cpuUsage();
console.info(`${count} names, ${taken} of them taken; ${Math.round(user / count)} µs of the processor each`);
judge([{ what: `${wrong} names of which something does not hold`, is: wrong === 0 && count > 0 }]);
