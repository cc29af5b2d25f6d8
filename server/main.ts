/** Starts the server, says where it is, and stops it cleanly. */
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { renderUnicodeCompact } from 'uqr';
import { terminal as words } from '../shared/text/en/terminal.ts';
import { type App, startApp } from './app.ts';
import { openBrowser } from './browser.ts';
import { RedisNotOpened } from './cluster/cluster.ts';
import { pathOf } from './http/address/sub-path.ts';
import { openLog } from './log.ts';
import { type Settings, settingsFrom } from './settings.ts';
import { DatabaseNotOpened, StoreNotOpened } from './store/store.ts';

const STOP_MS_MAX = 2_000;
const log = openLog('info');

function giveUp(sentence: string): never {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

function readSettings(): Settings {
  try {
    return settingsFrom(process.env);
  } catch (error) {
    return giveUp(`${words.badSettings}\n${(error as Error).message}`);
  }
}

/** One clear sentence for what usually goes wrong when a server starts. */
function whyNot(error: NodeJS.ErrnoException, settings: Settings): string {
  const { port, host, dataDir, databaseUrl, redisUrl } = settings;
  if (error instanceof RedisNotOpened) {
    const facts = { server: new URL(redisUrl ?? '').host, cause: error.message };
    return filled(error.isAway ? words.listing : words.listingShut, facts);
  }
  if (error instanceof DatabaseNotOpened) return whyNoDatabase(error, new URL(databaseUrl ?? ''));
  if (error instanceof StoreNotOpened) return words.store[error.why].replace('{{folder}}', String(dataDir));
  if (error.code === 'EADDRINUSE') return words.portBusy.replace('{{port}}', String(port));
  if (error.code === 'EACCES') return words.portForbidden.replace('{{port}}', String(port));
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return words.noSuchHost.replace('{{host}}', host);
  return `${words.broken} ${error.message}`;
}

/** Its password is not told. */
function whyNoDatabase({ why, cause }: DatabaseNotOpened, { host, pathname, searchParams }: URL): string {
  const facts = {
    server: host || (searchParams.get('host') ?? ''),
    name: decodeURIComponent(pathname.slice(1)),
    cause: cause instanceof Error ? cause.message : '',
  };
  return filled(words.database[why], facts);
}

const filled = (sentence: string, facts: Readonly<Record<string, string>>) =>
  sentence.replace(/{{(\w+)}}/g, (_, fact: string) => facts[fact] ?? '');

/** The page that opens classes, with the key that lets the browser that comes first. */
const hostLink = ({ port, keys }: App, { publicUrl }: Settings) =>
  `${publicUrl ?? `http://localhost:${port}`}/host#key=${keys.key}`;

function announce(app: App, settings: Settings): void {
  const { port, keys, ownAddresses } = app;
  const { publicUrl } = settings;
  const addresses = publicUrl ? [publicUrl] : ownAddresses.map((address) => `http://${address}:${port}`);
  const [first] = addresses;
  const lines = [
    '',
    `  ${words.title}`,
    '',
    `  ${words.local}  http://localhost:${port}${pathOf(publicUrl)}`,
    ...addresses.map((address) => `  ${words.network}  ${address}`),
    ...(first ? [] : [`  ${words.noNetwork}`]),
    '',
    `  ${words.host}`,
    `  ${hostLink(app, settings)}`,
    `  ${words.pin} ${keys.pin}`,
    ...(first ? ['', `  ${words.scan}`, renderUnicodeCompact(first, { border: 2 })] : []),
    `  ${words.stop}`,
    '',
  ];
  console.info(lines.join('\n'));
}

// A bug met by one person must not end everybody's lesson: it is logged, and the server goes on.
process.on('uncaughtException', (error) => log.error({ err: error }, 'uncaught exception'));
process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'unhandled rejection'));

const settings = readSettings();
let app: App | null = null;
let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // Nobody has come yet.
  if (app === null) process.exit(0);
  console.info(words.stopping);
  setTimeout(() => process.exit(0), STOP_MS_MAX).unref();
  await app.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
// Whoever looked after this process was killed: nobody could stop it any more.
process.on('disconnect', stop);

/** What is away is waited for. */
function tellAway(away: Error): void {
  const seconds = String(settings.startWaitMs / 1_000);
  console.info(`\n${whyNot(away, settings)}\n${filled(words.waiting, { seconds })}\n`);
}
// All that this process needs is read: it begins when the one before has ended.
if (process.env.BEGIN_WHEN_TOLD === '1' && process.send) {
  process.send({ ready: true });
  await once(process, 'message');
}
app = await startApp(settings, log, tellAway).catch((error) => giveUp(whyNot(error, settings)));
announce(app, settings);
// After a crash the page is open already.
const isFirstStart = settings.hostPass === null;
if (isFirstStart) openBrowser(hostLink(app, settings), settings);
// Whoever started this process learns that it lives, and gives the one after it the same PIN and pass.
if (process.connected) process.send?.({ legacy: { HOST_PIN: app.keys.pin, HOST_PASS: app.keys.pass } });
else if (process.connected === false) await stop();
// Kept now and not at the end: an end may come without a word.
flushCompileCache();
