/**
 * `npm run chaos -- flaky [--games 50] [--seconds 25] [--only rude,lift] [--seed N]`: twelve kinds of bad Wi-Fi, a class over each;
 * at the end phone, big screen and store agree.
 */
import { asked, chosenOf } from '../asked.ts';
import { freePort } from '../class/server.ts';
import { newSeed } from './means/dice.ts';
import { judge } from './means/figures.ts';
import { inOwnFolder } from './means/own-folder.ts';
import { playOverWifi, WIFI, type WifiName } from './trials/wifi.ts';

const { games, seconds, seed, only } = asked(
  { games: 50, seconds: 25, seed: newSeed() },
  { mayBe0: ['seed'], words: ['only'] },
);
const names = chosenOf(Object.keys(WIFI) as WifiName[], only);
console.info(`seed ${seed}`);
let promised = 0;
let agreed = 0;
for (const wifi of names) {
  const wanted = { wifi, games, forMs: seconds * 1_000, seed };
  const outcome = await inOwnFolder(async (dataDir) =>
    playOverWifi({ ...wanted, dataDir, port: await freePort() }).catch((error: Error) => error.message),
  );
  if (typeof outcome === 'string') {
    console.info(`${wifi.padEnd(11)} ${outcome}`);
    continue;
  }
  const { lost, doubled, illegal, notExported, stranded, differing, refused } = outcome;
  const wrong = lost + doubled + illegal + notExported + stranded.length + differing.length;
  promised += outcome.promised;
  if (wrong === 0 && outcome.promised > 0) agreed++;
  const books = `${lost} lost, ${doubled} doubled, ${illegal} illegal, ${notExported} not exported`;
  const ends = `${stranded.length} stranded, ${differing.length} differ; refused: ${JSON.stringify(refused)}`;
  console.info(
    `${wifi.padEnd(11)} ${String(outcome.promised).padStart(5)} moves promised; ${books}, ${ends}`,
  );
  for (const line of [...new Set(stranded), ...differing]) console.info(`    ${line}`);
}
judge([
  {
    what: `over ${agreed} of ${names.length} kinds of Wi-Fi, ${games} games each, ${promised} moves promised, both ends agree`,
    is: agreed === names.length,
  },
]);
process.exit();
