/** The program as people start it: what it prints, how it refuses, how it stops. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../scripts/class/server.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function start(variables: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, DATA_DIR: ':memory:', ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => {
      said += data;
      for (const listener of listeners) listener();
    });
  const says = (words: string) =>
    new Promise<string>((resolve) => {
      const look = () => (said.includes(words) ? resolve(said) : undefined);
      listeners.add(look);
      look();
    });
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, says, exit, said: () => said };
}

describe('the server as a program', () => {
  it('says where it is, with QR code and PIN, and stops at once when told', async () => {
    const { child, says, exit } = start({ PORT: '0', HOST: '127.0.0.1', HOST_PIN: '135790' });
    const said = await says('Ctrl+C');
    expect(said).toMatch(/Local: +http:\/\/localhost:\d+/);
    expect(said).toMatch(/http:\/\/localhost:\d+\/host#key=[\w-]{22}\n/);
    expect(said).toContain('PIN: 135790');
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });
  it('leaves its PIN, and the pass of the browser that knows it, to the one that takes its place', async () => {
    const { child, said, says } = start({ PORT: '0', HOST: '127.0.0.1' });
    const [{ legacy }] = await once(child, 'message');
    expect(legacy.HOST_PIN).toMatch(/^\d{6}$/);
    await says(`PIN: ${legacy.HOST_PIN}`);
    const next = start({ PORT: '0', HOST: '127.0.0.1', ...legacy });
    const saysAgain = once(next.child, 'message');
    await next.says(`PIN: ${legacy.HOST_PIN}`);
    const [again] = await saysAgain;
    expect(again.legacy).toEqual(legacy);
    expect(said()).not.toContain('uncaught');
  });
  it('stops like one that is told to when nobody looks after it any more, even where nobody hears it', async () => {
    const { child, says, exit } = start({ PORT: '0', HOST: '127.0.0.1' });
    await says('Ctrl+C');
    child.stdout?.destroy();
    child.stderr?.destroy();
    child.disconnect();
    expect(await exit).toBe(0);
  });
  it('names a busy port in one sentence', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { exit, said } = start({ PORT: String(port), HOST: '127.0.0.1' });
    expect(await exit).toBe(1);
    expect(said().trim()).toMatch(new RegExp(`^Port ${port} is busy: .*$`));
    other.close();
  });
  it('names a database that does not answer in one sentence, and no password', async () => {
    const DATABASE_URL = 'postgresql://simul:hidden@127.0.0.1:1/simul';
    const { exit, said } = start({ PORT: '0', DATABASE_URL, START_WAIT: '0' });
    expect(await exit).toBe(1);
    expect(said().trim()).toMatch(
      /^No PostgreSQL answers at 127\.0\.0\.1:1 \(.*\)\. Start it, or correct .*$/,
    );
    expect(said()).not.toContain('hidden');
  });
  it('waits for a database that does not answer, says so to whoever asks, and ends at once when told', async () => {
    const PORT = String(await freePort());
    const DATABASE_URL = 'postgresql://simul:hidden@127.0.0.1:1/simul';
    const { child, exit, says, said } = start({ PORT, HOST: '127.0.0.1', DATABASE_URL });
    await says('up to 300 seconds (START_WAIT)');
    const asked = (path: string) =>
      fetch(`http://127.0.0.1:${PORT}${path}`).then(async (one) => [one.status, await one.json()]);
    await expect
      .poll(() => asked('/readyz').catch(() => null))
      .toEqual([503, { ready: false, because: 'storage' }]);
    expect(await asked('/healthz')).toMatchObject([200, { ok: true }]);
    expect(await asked('/j/412907')).toMatchObject([503, { code: 'updating', retry: true }]);
    expect(said().match(/No PostgreSQL answers/g)).toHaveLength(1);
    expect(said()).not.toContain('hidden');
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });
  it('names a setting that makes no sense', async () => {
    const { exit, said } = start({ PORT: 'many' });
    expect(await exit).toBe(1);
    expect(said()).toContain('PORT');
    expect(said()).not.toContain('at ');
  });
});
