/** `simul.py watch` with this machine's Python, if it has one: what it writes is read by the page. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { holdsOf } from '../shared/watched/holds.ts';
import { longStepsOf } from '../shared/watched/loop-lane.ts';
import { traceFrom } from '../shared/watched/read.ts';
import { runOf } from '../shared/watched/run.ts';
import type { Trace } from '../shared/watched/trace.ts';

const tool = fileURLToPath(new URL('../assets/code/simul.py', import.meta.url));
const hasPython = spawnSync('python3', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'simul-watch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HIDDEN = `import asyncio, sys, time

def look_up():
    time.sleep(float(sys.argv[1]))

async def greet(name):
    await asyncio.sleep(0.05)
    if name == 'ada':
        look_up()

async def main():
    await asyncio.gather(greet('ada'), greet('ben'), broken(), return_exceptions=True)
    print('done')

async def broken():
    raise ValueError('no tea')

if __name__ == '__main__':
    asyncio.run(main())
`;

function watch(source: string, ...args: string[]) {
  writeFileSync(join(folder, 'tea.py'), source);
  const { status, stdout, stderr } = spawnSync('python3', [tool, 'watch', 'tea.py', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  const run = runOf(traceFrom(readFileSync(join(folder, 'tea.simul.json'), 'utf8')) as Trace);
  return { status, stdout, stderr, run, holds: holdsOf(longStepsOf(run)).filter(({ harmMs }) => harmMs > 0) };
}

describe.skipIf(!hasPython)('python3 simul.py watch', () => {
  it('finds the line that holds the loop, and lets the script be as it is', () => {
    const { status, stdout, stderr, run, holds } = watch(HIDDEN, '0.4');
    expect(stdout).toBe('done\n');
    expect(status).toBe(0);
    expect(holds).toMatchObject([{ place: { file: 'tea.py', line: 4, name: 'look_up' }, others: 1 }]);
    expect(holds[0]?.ms).toBeGreaterThan(350);
    expect(stderr).toContain('tea.py:4');
    expect(run.tasks.find(({ does }) => does === 'broken')).toMatchObject({
      how: 'failed',
      why: 'ValueError: no tea',
    });
    expect(run.isOver).toBe(true);
  });

  it('says how a script ended that failed', () => {
    const { status, stderr, run } = watch('def f():\n    raise RuntimeError("spilt")\nf()\n');
    expect(status).toBe(1);
    expect(stderr).toContain('tea.py", line 2, in f');
    expect(stderr).not.toContain('simul.py');
    expect(run.tasks).toMatchObject([{ how: 'failed', why: 'RuntimeError: spilt' }]);
  });

  it('passes an exit code on', () => expect(watch('import sys\nsys.exit(3)\n').status).toBe(3));

  it('says so where there is no such file', () => {
    const { status, stderr } = spawnSync('python3', [tool, 'watch', 'nothing.py'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, 'simul watch: there is no file nothing.py.\n']);
  });
});
