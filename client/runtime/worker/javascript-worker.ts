/**
 * What a JavaScript program finds in its worker. The program itself is a module of its own, made from the learner's text
 * (`../javascript.ts`): it imports this file, and calls `simulProgram` before its first line.
 */
import '../../app/browser/polyfills.ts';
import { runtime as words } from '../../../shared/text/code/runtime.ts';
import { lineTo } from '../hall/hall-choice.ts';
import type { HallChoice } from '../program.ts';
import { JavaScriptFollower } from './javascript-follower.ts';
import type { FromWorker } from './messages.ts';
import { Told } from './told.ts';

const say = (message: FromWorker) => postMessage(message);
const told = new Told((events) => say({ kind: 'events', events }), words.tooMuchText);

/** @param refused the error of `simul.mjs` @returns what the program's own lines call, its timers, and a sleep that blocks */
function begin(choice: HallChoice, refused: new () => Error) {
  let follower: JavaScriptFollower | null = null;
  // A moment later: whoever stands still for an answer takes it first.
  const hall = lineTo(choice, told, () => queueMicrotask(() => follower?.answered()));
  follower = new JavaScriptFollower(told, hall, refused);
  Object.assign(globalThis, { simulLine: follower });
  printTo(told);
  followErrors(follower);
  told.begin();
  const { stand } = follower;
  return { follower, timers: timersOf(follower), sleepSync: stand.bind(follower) };
}
Object.assign(globalThis, { simulProgram: begin });

function printTo({ print }: { print: Told['print'] }): void {
  const to =
    (where: 'out' | 'err') =>
    (...values: unknown[]) =>
      print.call(told, `${values.map(shown).join(' ')}\n`, where);
  Object.assign(console, {
    log: to('out'),
    info: to('out'),
    debug: to('out'),
    warn: to('err'),
    error: to('err'),
  });
}

/** As a console shows it, in one line. */
function shown(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

/** The program's own timers: one that has set a timer isn't over. */
function timersOf(follower: JavaScriptFollower) {
  const running = new Set<unknown>();
  const ended = (timer: unknown) => {
    if (running.delete(timer)) follower.ends();
  };
  return {
    setTimeout: (call: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) => {
      const timer = setTimeout(() => {
        try {
          call(...values);
        } finally {
          ended(timer);
        }
      }, ms);
      running.add(timer);
      follower.begins();
      return timer;
    },
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => {
      clearTimeout(timer);
      ended(timer);
    },
  };
}

/** A program that throws is over. */
function followErrors(follower: JavaScriptFollower): void {
  addEventListener('error', (event) => {
    event.preventDefault();
    follower.fail(event.error ?? event.message, lineIn(event.error) ?? (event.lineno || null));
  });
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    follower.fail(event.reason, lineIn(event.reason));
  });
}

/** The program's own line on an error's way: in its own module, which is this worker's. */
function lineIn(error: unknown): number | null {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const found = stack.split(location.href)[1]?.match(/^:(\d+)/)?.[1];
  return found === undefined ? null : Number(found);
}
