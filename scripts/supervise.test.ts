import { describe, expect, it } from 'vitest';
import { supervise } from './supervise.mjs';

/** A supervised server whose whole program is `program`. */
function server(program: string) {
  const said: string[] = [];
  let onListening: () => void = () => {};
  const supervised = supervise({
    command: process.execPath,
    args: ['-e', program],
    cwd: import.meta.dirname,
    env: process.env,
    stdio: ['ignore', 'ignore', 'ignore'],
    say: (words) => said.push(words),
    listening: () => onListening(),
  });
  const listens = () =>
    new Promise<void>((resolve) => {
      onListening = resolve;
    });
  const kill = () => process.kill(supervised.pid as number, 'SIGKILL');
  return { said, listens, kill, stop: supervised.stop, ended: supervised.ended };
}
/** A server that exits with the number it finds in its environment, and hands the next greater one on. */
const LIVES = `const age = Number(process.env.AGE ?? 0);
  process.on('SIGTERM', () => process.exit(age));
  setInterval(() => {}, 1000);
  process.send({ legacy: { AGE: String(age + 1) } });`;

describe('the supervisor', () => {
  it('starts a killed server again, with what the one before left it, and stops when it is told', async () => {
    const { listens, kill, stop, ended, said } = server(LIVES);
    await listens();
    kill();
    await listens();
    kill();
    await listens();
    expect(said).toEqual(Array(2).fill(expect.stringContaining('Starting it again')));
    stop('SIGTERM');
    expect(await ended).toBe(2);
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
