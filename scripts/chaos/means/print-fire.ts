/** Runs a class under fire and says what came of it. */

import { freePort } from '../../class/server.ts';
import { underFire } from '../trials/under-fire.ts';
import { atShare, type Goal, inShort, judge } from './figures.ts';
import { inOwnFolder } from './own-folder.ts';

type Shown = Pick<Parameters<typeof underFire>[0], 'how' | 'ends' | 'phones' | 'quietMs'> & {
  /** What must hold beside the books. */
  readonly goals: (measured: { readonly p95SeatedMs: number; readonly longestDeafMs: number }) => Goal[];
};

export async function printFire({ goals, ...fire }: Shown): Promise<never> {
  await inOwnFolder(async (dataDir) => {
    const outcome = await underFire({ ...fire, dataDir, port: await freePort(), told: console.info });
    const { deafMs, seatedMs, refused, promised, kept, lost, doubled, illegal, notExported } = outcome;
    console.info(
      `\n${fire.phones} phones, ${fire.ends} times; ${promised} moves promised, ${kept} in the store`,
    );
    console.info(`refused meanwhile: ${JSON.stringify(refused)}`);
    console.info(`from the end until the server listens again: ${inShort(deafMs)}`);
    console.info(`from the end until a phone has its seat again: ${inShort(seatedMs)}`);
    judge([
      { what: `${lost} lost, ${doubled} doubled, ${illegal} illegal`, is: lost + doubled + illegal === 0 },
      { what: `${notExported} missing in what can be taken home`, is: notExported === 0 && promised > 0 },
      ...goals({ p95SeatedMs: atShare(seatedMs, 0.95), longestDeafMs: atShare(deafMs, 1) }),
    ]);
  });
  process.exit();
}
