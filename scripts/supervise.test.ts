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
  const { renew, stop, ended } = supervised;
  return { said, listens, kill, renew, stop, ended, pid: () => supervised.pid };
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
  it('puts a new one in its place, which is ready before the old one is told to stop', async () => {
    const { listens, renew, stop, ended, said, pid } = server(`if (process.env.BEGIN_WHEN_TOLD) {
        process.once('message', () => live());
        process.send({ ready: true });
      } else live();
      function live() { ${LIVES} }`);
    await listens();
    const old = pid();
    await new Promise<void>((resolve) => renew(resolve));
    expect(pid()).toBe(old);
    await listens();
    expect(pid()).not.toBe(old);
    expect(said).toEqual([]);
    stop('SIGTERM');
    expect(await ended).toBe(1);
  });
  it('leaves the old one where it is, where the new one can’t begin', async () => {
    const { listens, renew, stop, ended, said, pid } = server(
      `if (process.env.BEGIN_WHEN_TOLD) process.exit(7); ${LIVES}`,
    );
    await listens();
    const old = pid();
    renew();
    while (said.length === 0) await new Promise(setImmediate);
    expect(said).toEqual(['The new server could not be started: the old one goes on.']);
    expect(pid()).toBe(old);
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
