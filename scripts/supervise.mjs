/** Starts the server again after a crash: at once, then after ever longer pauses. Where it can't even begin it gives up and says so. */
import { spawn } from 'node:child_process';
import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * How Node runs the server: what is new lives in two halves of so many MB at most, and is tidied up when one is full. Where they are
 * small that takes less memory, but in a hall of ten thousand moves then wait up to 200 ms for it, and 40 ms otherwise.
 */
const SMALL_MACHINE_BYTES = 2 * 1024 ** 3;
export const NODE_FLAGS = [`--max-semi-space-size=${totalmem() < SMALL_MACHINE_BYTES ? 8 : 32}`];
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const CRASHES_MAX = 6;
/** Where Node keeps what it has compiled: a server that comes back does so in a third of the time. */
const NODE_COMPILE_CACHE = fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url));
/** The exit code of a server that has said why it ended: started again it would only say so again. */
const SAID_WHY = 1;

/**
 * Runs a server, and returns its process id, how to stop it, and a promise of the last exit code.
 *
 * Once the server listens it says so over the channel between the two processes, and leaves what its successor is to find
 * in its environment (`legacy`, kept in memory alone). From then on its crashes are counted anew. When the channel ends the
 * server knows that nobody supervises it any more.
 *
 * `renew` puts a new one in its place, as for a new version: it is started beside the old one, reads its program, says that it
 * is `ready` and waits; only then is the old one told to stop, and when that has ended the new one opens store and port.
 */
export function supervise({
  command,
  args,
  cwd,
  env,
  stdio = ['inherit', 'inherit', 'inherit'],
  say = console.error,
  listening = () => {},
}) {
  let server;
  let isStopping = false;
  let crashes = 0;
  let legacy = {};
  let timer;
  /** A server that is ready to begin as soon as the one before has ended. */
  let next = null;
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });

  const spawned = (more) =>
    spawn(command, args, {
      cwd,
      env: { NODE_COMPILE_CACHE, ...env, ...legacy, ...more },
      stdio: [...stdio, 'ipc'],
    });

  function start() {
    lookAfter(spawned());
  }

  function lookAfter(started) {
    server = started;
    server.on('message', (said) => {
      if (said.legacy === undefined) return;
      crashes = 0;
      legacy = said.legacy;
      listening();
    });
    server.on('error', (error) => {
      say(`The server could not be started: ${error.message}`);
      end(1);
    });
    server.on('exit', (code, signal) => {
      if (next !== null && !isStopping) {
        const successor = next;
        next = null;
        lookAfter(successor);
        return successor.send({ begin: true });
      }
      if (isStopping || code === 0) return end(code ?? 0);
      if (code === SAID_WHY) return end(code);
      crashes += 1;
      if (crashes >= CRASHES_MAX) {
        say(
          `The server ended ${crashes} times in a row (${signal ?? `code ${code}`}). The lines above say why; classes are kept.`,
        );
        return end(code ?? 1);
      }
      say(
        `The server ended (${signal ?? `code ${code}`}). Starting it again: everybody comes back by themselves.`,
      );
      if (crashes === 1) return start();
      timer = setTimeout(start, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (crashes - 2)));
    });
  }

  start();
  return {
    get pid() {
      return server.pid;
    },
    renew(toldToStop = () => {}) {
      if (isStopping || next !== null) return;
      const successor = spawned({ BEGIN_WHEN_TOLD: '1' });
      next = successor;
      // One that can't even be read leaves the old one where it is.
      const giveUp = () => {
        if (next !== successor) return;
        next = null;
        if (isStopping) return;
        say('The new server could not be started: the old one goes on.');
      };
      successor.once('error', giveUp);
      successor.once('exit', giveUp);
      successor.once('message', () => {
        if (next !== successor) return;
        toldToStop();
        server.kill('SIGTERM');
      });
    },
    stop(signal) {
      isStopping = true;
      next?.kill('SIGKILL');
      clearTimeout(timer);
      if (server.exitCode !== null || server.signalCode !== null) end(0);
      else server.kill(signal);
    },
    ended,
  };
}
