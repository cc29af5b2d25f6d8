import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const orphaned = new URL('./orphaned.mjs', import.meta.url);
const program = `import { whenOrphaned } from '${orphaned}';
  whenOrphaned(() => { console.log('alone'); process.exit(); });
  console.log('ready');
  setInterval(() => {}, 1000);`;

/** What the program says whose parent is killed as soon as it is ready. */
async function saidBy(command: string, args: readonly string[]): Promise<string> {
  const parent = spawn(process.execPath, [
    '-e',
    `require('node:child_process').spawn(${JSON.stringify(command)}, ${JSON.stringify(args)},
       { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PROGRAM: ${JSON.stringify(program)} } })`,
  ]);
  let said = '';
  parent.stdout.on('data', (data) => {
    said += data;
    if (said === 'ready\n') parent.kill('SIGKILL');
  });
  await once(parent.stdout, 'end');
  return said;
}

it('a program whose parent is killed hears of it', async () => {
  expect(await saidBy(process.execPath, ['--input-type=module', '-e', program])).toBe('ready\nalone\n');
});

it.runIf(process.platform === 'linux')('also where a shell stands between them, as under npm', async () => {
  const line = `"${process.execPath}" --input-type=module -e "$PROGRAM"; true`;
  expect(await saidBy('sh', ['-c', line])).toBe('ready\nalone\n');
});
