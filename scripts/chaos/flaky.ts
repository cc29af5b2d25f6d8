/** `npm run chaos -- flaky [--games 50] [--seconds 25] [--only NAME] [--seed N]`: twelve kinds of bad Wi-Fi, a class over each; both ends agree at the end. */
import { parseArgs } from 'node:util';
import { freePort } from '../class/server.ts';
import { newSeed } from './means/dice.ts';
import { judge } from './means/figures.ts';
import { inOwnFolder } from './means/own-folder.ts';
import { playOverWifi, WIFI, type WifiName } from './trials/wifi.ts';

const { values } = parseArgs({
  options: {
    games: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '25' },
    only: { type: 'string' },
    seed: { type: 'string', default: String(newSeed()) },
  },
});
const names = (Object.keys(WIFI) as WifiName[]).filter((name) => (values.only ?? name) === name);
const games = Number(values.games);
console.info(`seed ${values.seed}`);
let promised = 0;
let bad = 0;
for (const wifi of names) {
  const wanted = { wifi, games, forMs: Number(values.seconds) * 1_000, seed: Number(values.seed) };
  const outcome = await inOwnFolder(async (dataDir) =>
    playOverWifi({ ...wanted, dataDir, port: await freePort() }),
  );
  const { lost, doubled, illegal, notExported, stranded, differing, refused } = outcome;
  promised += outcome.promised;
  bad += lost + doubled + illegal + notExported + stranded.length + differing.length;
  console.info(
    `${wifi.padEnd(11)} ${String(outcome.promised).padStart(5)} moves promised; ${lost} lost, ${doubled} doubled, ${illegal} illegal, ${notExported} not exported, ${stranded.length} stranded, ${differing.length} differ; refused: ${JSON.stringify(refused)}`,
  );
  for (const line of [...new Set(stranded), ...differing]) console.info(`    ${line}`);
}
judge([
  {
    what: `${names.length} kinds of Wi-Fi x ${games} games, ${promised} moves promised: both ends agree`,
    is: bad === 0 && promised > 0,
  },
]);
process.exit();
