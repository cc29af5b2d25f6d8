/** `npm run chaos -- kill [--kills 20] [--phones 30]`: kill -9 at random instants; no promised move may be missing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { underFire } from './under-fire.ts';

const PORT = 29_778;
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, phones: { type: 'string', default: '30' } },
});
/** The median and the longest, in milliseconds. */
function inShort(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return `median ${at(0.5)} ms, longest ${at(1)} ms`;
}

const dataDir = mkdtempSync(join(tmpdir(), 'simul-chaos-'));
try {
  const { deafMs, backMs, refused, ...verdict } = await underFire({
    phones: Number(values.phones),
    kills: Number(values.kills),
    port: PORT,
    dataDir,
    quietMs: () => 300 + 2_200 * Math.random(),
    told: console.info,
  });
  const { promised, kept, lost, doubled, illegal } = verdict;
  console.info(
    `\n${values.phones} phones, ${values.kills} kills, ${promised} moves promised, ${kept} stand in the store`,
  );
  console.info(`${lost} lost, ${doubled} doubled, ${illegal} illegal; refused: ${JSON.stringify(refused)}`);
  console.info(`from a kill until the server listens again: ${inShort(deafMs)}`);
  console.info(`from then until all are back in their seats: ${inShort(backMs)}`);
  console.info(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
  process.exitCode = lost + doubled + illegal === 0 && promised > 0 ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true });
}
process.exit();
