import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsFrom } from './settings.ts';

describe('settings', () => {
  it('need nothing to be set, and an empty one counts as not set', () => {
    const standard = {
      port: 2567,
      host: '0.0.0.0',
      publicUrl: null,
      trustedProxies: [],
      hostPin: null,
      hostPass: null,
      openBrowser: null,
      dataDir: expect.stringMatching(/data$/),
      databaseUrl: null,
      redisUrl: null,
      startWaitMs: 300_000,
      processUrl: null,
      hallsMax: 50,
      reportDatabaseUrl: null,
      speed: 1,
    };
    expect(settingsFrom({})).toEqual(standard);
    expect(
      settingsFrom({ PORT: '', PUBLIC_URL: '', HOST_PIN: '', SIMUL_SPEED: '', HOST: '', DATA_DIR: '' }),
    ).toEqual(standard);
  });
  it('read what is set', () => {
    const variables = {
      PORT: '80',
      HOST: '::1',
      PUBLIC_URL: 'https://simul.example/',
      TRUSTED_PROXIES: '127.0.0.1, 10.1.0.0/16 fd00::/8',
      HOST_PIN: '2468',
      OPEN_BROWSER: 'no',
      DATA_DIR: '/var/simul',
      HALLS_MAX: '200',
      SIMUL_SPEED: '8',
    };
    expect(settingsFrom(variables)).toEqual({
      port: 80,
      host: '::1',
      publicUrl: 'https://simul.example',
      trustedProxies: ['127.0.0.1', '10.1.0.0/16', 'fd00::/8'],
      hostPin: '2468',
      hostPass: null,
      openBrowser: false,
      dataDir: '/var/simul',
      databaseUrl: null,
      redisUrl: null,
      startWaitMs: 300_000,
      processUrl: null,
      hallsMax: 200,
      reportDatabaseUrl: null,
      speed: 8,
    });
  });
  it('take a path below which Simul lives, but none that could be its own', () => {
    const pathOf = (path: string) => settingsFrom({ PUBLIC_URL: `https://example.org${path}` }).publicUrl;
    expect(['/simul', '/simul/', '/school/simul-2', '/hosting'].map(pathOf)).toEqual([
      'https://example.org/simul',
      'https://example.org/simul',
      'https://example.org/school/simul-2',
      'https://example.org/hosting',
    ]);
    const folders = readdirSync(new URL('../assets', import.meta.url)).filter((name) => !name.includes('.'));
    for (const own of [...folders.filter((name) => name !== 'LICENSE'), 'api', 'j', 'Play', 'matchmake'])
      expect(() => pathOf(`/${own}`)).toThrow('PUBLIC_URL');
  });
  it('keep classes in memory alone where that is wanted', () => {
    expect(settingsFrom({ DATA_DIR: ':memory:' }).dataDir).toBeNull();
  });
  it('keep classes in a database alone where there is one', () => {
    const url = 'postgresql://simul:secret@db.example:5432/simul';
    const { dataDir, databaseUrl } = settingsFrom({ DATABASE_URL: url, DATA_DIR: '/var/simul' });
    expect({ dataDir, databaseUrl }).toEqual({ dataDir: null, databaseUrl: url });
    const socket = 'postgresql:///simul?host=/run/postgresql&user=simul';
    expect(settingsFrom({ DATABASE_URL: socket }).databaseUrl).toBe(socket);
  });
  it('make several servers one where database, list and PIN are known to all', () => {
    const common = { DATABASE_URL: 'postgresql://simul@db.example/simul', HOST_PIN: '246810' };
    const REDIS_URL = 'redis://:hidden@redis.example:6379';
    expect(settingsFrom({ ...common, REDIS_URL, PROCESS_URL: 'http://10.0.0.5:2567/' })).toMatchObject({
      redisUrl: REDIS_URL,
      processUrl: 'http://10.0.0.5:2567',
    });
    expect(() => settingsFrom({ REDIS_URL })).toThrow('DATABASE_URL');
    expect(() => settingsFrom({ REDIS_URL, DATABASE_URL: common.DATABASE_URL })).toThrow('HOST_PIN');
    expect(() => settingsFrom({ ...common, REDIS_URL, PORT: '0' })).toThrow('PROCESS_URL');
    expect(() => settingsFrom({ ...common, PROCESS_URL: 'http://10.0.0.5:2567' })).toThrow('REDIS_URL');
    expect(() => settingsFrom({ ...common, REDIS_URL: 'http://:hidden@redis.example' })).toThrow(
      /^REDIS_URL=…: write (?!.*hidden)/,
    );
    expect(() => settingsFrom({ ...common, REDIS_URL, PROCESS_URL: 'https://10.0.0.5' })).toThrow(
      'PROCESS_URL=https',
    );
  });
  it.each([
    ['DATABASE_URL', 'postgresql://'],
    ['DATABASE_URL', 'postgresql://db.example:5432'],
    ['DATABASE_URL', 'postgresql:///simul'],
    ['DATABASE_URL', 'postgresql://simul:hidden%@db.example/simul'],
    ['DATABASE_URL', 'postgresql://simul:hidden@db.example:99999/simul'],
    ['REDIS_URL', 'redis://'],
    ['REDIS_URL', 'redis.example:6379'],
    ['REDIS_URL', 'redis://redis.example/simul'],
    ['REDIS_URL', 'redis://:hidden%zz@redis.example'],
  ])('refuse half an address, which only a library would complain of: %s=%s', (name, url) => {
    expect(() => settingsFrom({ [name]: url })).toThrow(new RegExp(`^${name}=…: write (?!.*hidden)`));
  });
  it('refuse a database that is none without telling its password', () => {
    for (const name of ['DATABASE_URL', 'REPORT_DATABASE_URL'])
      for (const url of ['mysql://simul:hidden@db.example/simul', 'simul:hidden@db.example'])
        expect(() => settingsFrom({ [name]: url })).toThrow(
          new RegExp(`^${name}=…: write .* ${name}=postgresql:(?!.*hidden)`),
        );
  });
  it.each([
    ['PORT', 'abc', 'PORT=2567'],
    ['PORT', '70000', 'PORT=2567'],
    ['PORT', '80.5', 'PORT=2567'],
    ['PORT', '-1', 'PORT=2567'],
    ['PORT', '0x50', 'PORT=2567'],
    ['HOST', 'http://0.0.0.0', 'HOST=0.0.0.0'],
    ['HOST', '0.0.0.0:2567', 'HOST=0.0.0.0'],
    ['HOST_PIN', 'abc', 'HOST_PIN=246810'],
    ['PUBLIC_URL', 'javascript:alert(1)', 'PUBLIC_URL=https://simul.example.org'],
    ['PUBLIC_URL', 'simul.example', 'PUBLIC_URL=https://simul.example.org'],
    ['PUBLIC_URL', 'https://school.example/simul?room=1', 'PUBLIC_URL=https://example.org/simul'],
    ['PUBLIC_URL', 'https://school.example/#key', 'nothing stands behind it'],
    ['PUBLIC_URL', 'https://me:hidden@school.example', 'PUBLIC_URL=https://example.org/simul'],
    ['PUBLIC_URL', 'https://school.example/a b', 'letters'],
    ['PUBLIC_URL', 'https://school.example/a"b', 'letters'],
    ['PUBLIC_URL', 'https://school.example/host/simul', 'like /host'],
    ['PUBLIC_URL', 'https://school.example/../simul', 'letters'],
    ['DATA_DIR', '~/simul', 'DATA_DIR=data'],
    ['DATA_DIR', 'memory:', 'DATA_DIR=:memory:'],
    ['TRUSTED_PROXIES', 'nginx', 'TRUSTED_PROXIES=127.0.0.1'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', 'TRUSTED_PROXIES=127.0.0.1'],
    ['OPEN_BROWSER', 'maybe', 'OPEN_BROWSER=no'],
    ['START_WAIT', '5 minutes', 'START_WAIT=300'],
    ['START_WAIT', '3601', 'START_WAIT=300'],
    ['SIMUL_SPEED', '0', 'SIMUL_SPEED=1'],
    ['SIMUL_SPEED', 'fast', 'SIMUL_SPEED=1'],
  ])('refuse %s=%s in one sentence that says what to write: %s', (variable, value, toWrite) => {
    const refused = () => settingsFrom({ [variable]: value });
    expect(refused).toThrow(`${variable}=${value}: write`);
    expect(refused).toThrow(toWrite);
    expect(refused).not.toThrow('\n');
  });
  it('name all that make no sense at once', () =>
    expect(() => settingsFrom({ PORT: 'abc', SIMUL_SPEED: 'fast' })).toThrow(/PORT=abc.*\nSIMUL_SPEED=fast/));
});
