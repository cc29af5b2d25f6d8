/** The test of the test: every fault that is put in on purpose is found, and a table says in which class and how soon. */
import { keepSeeds } from './mutants/known.ts';
import { hunt, MUTANTS } from './mutants/mutants.ts';

const SECONDS_MAX = 60;

/**
 * @param firstSeed of the classes that are played with each fault
 * @param keep whether the seeds of the classes in which they are found are kept, for `npm test`
 * @returns whether all were found
 */
export async function huntAll(firstSeed: number, keep: boolean): Promise<boolean> {
  const known: Record<string, number> = {};
  let missed = 0;
  console.info('| a server or a phone that … | found by the rule | class | processor |\n|---|---|---|---|');
  for (const mutant of MUTANTS) {
    const found = await hunt(mutant, firstSeed, SECONDS_MAX);
    if (!found) {
      missed++;
      console.info(`| ${mutant.name} | **not found** | | ${SECONDS_MAX} s |`);
      continue;
    }
    const { rule, classes, seconds } = found;
    console.info(`| ${mutant.name} | ${rule} | ${classes} | ${seconds.toFixed(1)} s |`);
    known[mutant.name] = found.story.seed;
  }
  if (keep) keepSeeds(known);
  console.info(
    `\n${MUTANTS.length - missed} of ${MUTANTS.length} found, each within ${SECONDS_MAX} s of processor`,
  );
  return missed === 0;
}
