import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootClass, type TestClass } from '../testing/class.ts';
import { openFilesIn, PhoneTrials } from './room.ts';

describe('a phone that tries to get here', () => {
  it('is seen by the page that made the number, for ten minutes', () => {
    let nowMs = 0;
    const trials = new PhoneTrials(() => nowMs);
    expect(trials.hasArrived('123456')).toBe(false);
    trials.arrive('123456');
    expect(trials.hasArrived('123456')).toBe(true);
    nowMs = 11 * 60_000;
    expect(trials.hasArrived('123456')).toBe(false);
  });

  it('fills no memory: of many the oldest are forgotten', () => {
    const trials = new PhoneTrials(() => 0);
    for (let trial = 100_000; trial < 100_300; trial++) trials.arrive(String(trial));
    expect(trials.hasArrived('100000')).toBe(false);
    expect(trials.hasArrived('100299')).toBe(true);
  });
});

describe('open files', () => {
  it('are read from the table of the system', () => {
    expect(
      openFilesIn('Limit  Soft Limit  Hard Limit\nMax open files            1024    4096    files\n'),
    ).toBe(1024);
    expect(openFilesIn('Max open files            unlimited    unlimited    files')).toBeNull();
    expect(openFilesIn('')).toBeNull();
  });
});

describe('over the network', () => {
  let server: TestClass;
  beforeAll(async () => {
    server = await bootClass();
  });
  afterAll(() => server.close());
  const at = (path: string, method = 'GET') =>
    fetch(`http://127.0.0.1:${server.app.port}/api/room${path}`, { method });

  it('a trial is a number of six digits, and nothing else', async () => {
    expect(await (await at('/482913')).json()).toEqual({ arrived: false });
    expect((await at('/482913', 'POST')).status).toBe(200);
    expect(await (await at('/482913')).json()).toEqual({ arrived: true });
    expect((await at('/ada', 'POST')).status).toBe(404);
  });

  it('the server says what it has room for', async () => {
    const room = await (await at('')).json();
    expect(room).toHaveProperty('openFiles');
    expect(room.freeMemoryBytes).toBeGreaterThan(0);
  });
});
