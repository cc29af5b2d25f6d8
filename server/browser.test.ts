import { describe, expect, it } from 'vitest';
import { openingCommand } from './browser.ts';

const URL_OF_PAGE = 'http://localhost:2567/host#key=abc';
const laptop = { platform: 'linux', env: { DISPLAY: ':0' }, isTerminal: true } as const;
const unset = { openBrowser: null, publicUrl: null };

describe('the host’s page', () => {
  it('opens by itself where somebody sits at this computer', () => {
    expect(openingCommand(URL_OF_PAGE, unset, laptop)).toEqual(['xdg-open', URL_OF_PAGE]);
    for (const platform of ['darwin', 'win32'] as const)
      expect(openingCommand(URL_OF_PAGE, unset, { ...laptop, platform, env: {} })?.at(-1)).toBe(URL_OF_PAGE);
  });
  it.each([
    ['no terminal', unset, { isTerminal: false }],
    ['no screen', unset, { env: {} }],
    ['a terminal from far away', unset, { env: { DISPLAY: ':0', SSH_CONNECTION: 'a b' } }],
    ['a machine that tests', unset, { env: { DISPLAY: ':0', CI: 'true' } }],
    ['a system that nobody knows', unset, { platform: 'aix' as const }],
    ['a server for the world', { ...unset, publicUrl: 'https://simul.example' }, {}],
    ['somebody who does not want it', { ...unset, openBrowser: false }, {}],
  ])('stays shut where there is %s', (_what, settings, machine) =>
    expect(openingCommand(URL_OF_PAGE, settings, { ...laptop, ...machine })).toBeNull(),
  );
  it('opens wherever that is wanted', () =>
    expect(
      openingCommand(URL_OF_PAGE, { ...unset, openBrowser: true }, { ...laptop, isTerminal: false, env: {} }),
    ).toEqual(['xdg-open', URL_OF_PAGE]));
});
