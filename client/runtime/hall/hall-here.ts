/**
 * A hall in the program's own worker: it needs no server. Its clock starts with the first question, and it goes on to its
 * bell, whatever the program does: while the worker stands still, what is due is looked up and told on the way.
 */
import type { Ask } from '../../../shared/program/asks.ts';
import { ServedHall } from '../../../shared/program/served-hall.ts';
import type { Scenario } from '../../../shared/simul/index.ts';
import { runtime as words } from '../../../shared/text/code/runtime.ts';
import type { Tell } from '../program.ts';
import { ownTime, type ThreadTime } from '../worker/standstill.ts';
import { Answers, type HallLine, type Reply } from './hall-line.ts';

type Around = {
  readonly tell: Tell;
  /** The worker is about to stand still: what has been told must be sent. */
  readonly beforeStanding: () => void;
  /** Somebody has been answered. */
  readonly answered: () => void;
};

export function hallHere(
  scenario: Scenario,
  { tell, beforeStanding, answered }: Around,
  time: ThreadTime = ownTime,
): HallLine {
  const hall = new ServedHall(scenario);
  const answers = new Answers(answered);
  let beganAtMs: number | null = null;
  let forgetTimer = () => {};
  const nowMs = () => (beganAtMs === null ? 0 : time.nowMs() - beganAtMs);

  const settle = () => {
    if (beganAtMs === null) return;
    const { facts, answers: news } = hall.advance(nowMs());
    if (facts.length > 0) tell({ kind: 'facts', facts, nowMs: hall.hall.now });
    for (const { id, answer } of news) answers.add(id, answer);
    forgetTimer();
    const dueMs = hall.nextDueMs;
    if (dueMs !== null) forgetTimer = time.wakeIn(Math.max(0, Math.ceil(dueMs - nowMs())), settle);
  };
  const askLater = (method: string, path: string) => {
    beganAtMs ??= time.nowMs();
    const ask = askOf(method, path);
    const number = ask === null ? 0 : hall.ask(ask, nowMs());
    if (number === 0)
      answers.add(0, { refused: { code: 'unknownRequest', message: words.noSuchQuestion, status: 404 } });
    settle();
    return number;
  };
  const nextDueMs = () => {
    const dueMs = hall.nextDueMs;
    return beganAtMs === null || dueMs === null ? null : beganAtMs + dueMs;
  };
  const ask = (method: string, path: string): Reply => {
    const number = askLater(method, path);
    while (!answers.has(number)) {
      beforeStanding();
      time.standUntil(nextDueMs() ?? Number.POSITIVE_INFINITY);
      settle();
    }
    return answers.take(number) as Reply;
  };
  return {
    byNetwork: false,
    get nextDueMs() {
      return nextDueMs();
    },
    get hasAnswers() {
      return !answers.isEmpty;
    },
    settle,
    ask,
    askLater,
    asked: (method, path) => answers.when(askLater(method, path)),
    taken: () => answers.takeAll(),
    forget: (number) => hall.forget(number, nowMs()),
    close: () => forgetTimer(),
  };
}

/** `POST boards/7/move` as a question; null: there is no such one. */
function askOf(method: string, path: string): Ask | null {
  if (method === 'GET' && (path === 'boards' || path === 'ready' || path === 'round')) return { ask: path };
  const [, number, what] = /^boards\/(\d+)\/(move|reply|close)$/.exec(path) ?? [];
  const board = Number(number);
  if (what === 'reply') return method === 'GET' ? { ask: what, board } : null;
  return method === 'POST' && (what === 'move' || what === 'close') ? { ask: what, board } : null;
}
