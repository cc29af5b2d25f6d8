import { describe, expect, it } from 'vitest';
import { settingsFrom } from './settings.ts';

describe('settings', () => {
  it('need nothing to be set, and an empty one counts as not set', () => {
    const standard = {
      port: 2567,
      host: '0.0.0.0',
      publicUrl: null,
      hostPin: null,
      dataDir: expect.stringMatching(/data$/),
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
      HOST_PIN: '2468',
      DATA_DIR: '/var/simul',
      SIMUL_SPEED: '8',
    };
    expect(settingsFrom(variables)).toEqual({
      port: 80,
      host: '::1',
      publicUrl: 'https://simul.example',
      hostPin: '2468',
      dataDir: '/var/simul',
      speed: 8,
    });
  });
  it('keep classes in memory alone where that is wanted', () => {
    expect(settingsFrom({ DATA_DIR: ':memory:' }).dataDir).toBeNull();
  });
  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['HOST_PIN', 'abc'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['SIMUL_SPEED', '0'],
  ])('refuse %s=%s and name it', (variable, value) => {
    expect(() => settingsFrom({ [variable]: value })).toThrow(variable);
  });
});
