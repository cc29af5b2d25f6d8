/** Starts the server again after a crash: at once, then ever later; where it can't even begin it gives up in words. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const CRASHES_MAX = 6;
/** Where Node keeps what it has compiled: a server that comes back does so in a third of the time. */
const NODE_COMPILE_CACHE = fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url));
/** The server ended by itself, having said why: starting it again would only say it again. */
const SAID_WHY = 1;

/**
 * The process that runs now, how to end it, and the exit code of the whole once it is over.
 * The server says "listening" over the channel between them: only crashes before that are counted.
 */
export function supervise({
  command,
  args,
  cwd,
  env,
  stdio = ['inherit', 'inherit', 'inherit'],
  say = console.error,
}) {
  let server;
  let isStopping = false;
  let crashes = 0;
  let timer;
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });

  function start() {
    server = spawn(command, args, { cwd, env: { NODE_COMPILE_CACHE, ...env }, stdio: [...stdio, 'ipc'] });
    server.on('message', () => {
      crashes = 0;
    });
    server.on('error', (error) => {
      say(`The server could not be started: ${error.message}`);
      end(1);
    });
    server.on('exit', (code, signal) => {
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
        `The server ended (${signal ?? `code ${code}`}). Starting it again: everybody comes back by himself.`,
      );
      timer = setTimeout(start, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (crashes - 1)));
    });
  }

  start();
  return {
    get pid() {
      return server.pid;
    },
    stop(signal) {
      isStopping = true;
      clearTimeout(timer);
      if (server.exitCode !== null || server.signalCode !== null) end(0);
      else server.kill(signal);
    },
    ended,
  };
}
