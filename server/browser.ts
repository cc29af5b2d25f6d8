/** Opens the host's page where somebody sits at this computer: nobody needs to copy a link. */
import { spawn } from 'node:child_process';
import type { Settings } from './settings.ts';

/** What opens an address in the browser that people usually take. */
const OPENERS: Partial<Readonly<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Somebody reads what this process says. */
  readonly isTerminal: boolean;
};

const HERE: Machine = { platform: process.platform, env: process.env, isTerminal: process.stdout.isTTY };

/** The command that shows this address; null: nobody wants it, or nobody would see it. */
export function openingCommand(
  url: string,
  { openBrowser: wanted, publicUrl }: Pick<Settings, 'openBrowser' | 'publicUrl'>,
  { platform, env, isTerminal }: Machine = HERE,
): readonly [string, ...string[]] | null {
  const opener = OPENERS[platform];
  const hasScreen = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  const isSeen = isTerminal && hasScreen && publicUrl === null && !env.CI && !env.SSH_CONNECTION;
  return opener && (wanted ?? isSeen) ? [...opener, url] : null;
}

/** Where it doesn't open nothing is lost: the link stands in the terminal. */
export function openBrowser(url: string, settings: Settings): void {
  const command = openingCommand(url, settings);
  if (command === null) return;
  const [opener, ...given] = command;
  spawn(opener, given, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
