/** Where a stretch of work spends its time: a profile of this very process, summed up. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { join } from 'node:path';

const MICROSECONDS_PER_MS = 1_000;

/** Of a profile: how many ms were spent in each file itself, most first. */
function byFile({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly [string, number][] {
  const fileOf = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const sums = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const file = fileOf.get(id) ?? '';
    sums.set(file, (sums.get(file) ?? 0) + (timeDeltas[index] ?? 0) / MICROSECONDS_PER_MS);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

function nameOf({ url, functionName }: { url: string; functionName: string }): string {
  const own = /(?:server|shared|client|scripts)\/[\w/.-]+$/.exec(url)?.[0];
  return own ?? (url === '' ? functionName || '(machine)' : url.replace(/^.*node_modules\//, ''));
}

/**
 * @param folder gets the whole profile, for a browser's tools; null: it is not kept
 * @returns ms by file
 */
export async function profiled(
  name: string,
  folder: string | null,
  work: () => Promise<unknown>,
): Promise<readonly [string, number][]> {
  const inspector = new Session();
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.start');
  await work();
  const { profile } = await inspector.post('Profiler.stop');
  inspector.disconnect();
  if (folder !== null) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
  }
  return byFile(profile);
}
