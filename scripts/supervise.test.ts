import { describe, expect, it } from 'vitest';
import { supervise } from './supervise.mjs';

/** A server as short as it gets. */
function server(program: string) {
  const said: string[] = [];
  const supervised = supervise({
    command: process.execPath,
    args: ['-e', program],
    cwd: import.meta.dirname,
    env: process.env,
    stdio: ['ignore', 'ignore', 'ignore'],
    say: (words) => said.push(words),
  });
  return { said, ...supervised, pid: () => supervised.pid };
}
const LIVES =
  "process.send('listening'); setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(0))";
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the supervisor', () => {
  it('starts a killed server again, and stops when it is told', async () => {
    const { pid, stop, ended, said } = server(LIVES);
    const first = pid();
    await sleep(300);
    process.kill(first as number, 'SIGKILL');
    while (pid() === first) await sleep(20);
    expect(said).toEqual([expect.stringContaining('Starting it again')]);
    await sleep(300);
    stop('SIGTERM');
    expect(await ended).toBe(0);
  });
  it('leaves one alone that ended having said why', async () => {
    const { ended, said } = server('process.exit(1)');
    expect(await ended).toBe(1);
    expect(said).toEqual([]);
  });
  it('gives up in words on one that can’t begin', async () => {
    const { ended, said } = server('process.exit(7)');
    expect(await ended).toBe(7);
    expect(said.at(-1)).toMatch(/ended 6 times in a row \(code 7\)/);
  });
});
