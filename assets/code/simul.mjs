/**
 * Simul's hall for a JavaScript program: you are the chess master.
 *
 *     import { hall } from './simul.mjs';
 *
 *     const { boards } = hall();
 *     async function game(board) {
 *       while (!board.over) {
 *         board.playMove();       // busy: he walks there and plays
 *         await board.reply();    // gives the loop back until they reply
 *       }
 *     }
 *     await Promise.all(boards.map(game));
 *
 * `board.waitForReply()` blocks: the whole program stands still until that opponent has replied. Nothing has to be
 * installed: Node 20 or newer, or a worker in a browser. On your own machine, say where the hall is: `hall({ url })` or
 * the environment's SIMUL_URL. The clock starts with your program's first question to the hall.
 */

const USUAL_URL = 'http://localhost:2567';
const OVER = ['roundOver', 'gamesOver', 'gameOver'];

/** The hall says no. The message says why; `code` and `status` are for programs. */
export class Refused extends Error {
  constructor(code, message, status = 400) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.status = status;
  }
}

/**
 * The hall that your program plays in.
 * @param wanted url: a server (a hall is opened for you there) or the address of a hall that you were given; boards: how
 * many opponents; seconds: until the bell; seed: whose opponents; exercise: instead of those three the hall of an
 * exercise of /code, like 'makeItAwait'. In the browser it is the page's own hall.
 */
export function hall({ url, boards = 12, seconds = 60, seed = 1, exercise } = {}) {
  if (globalThis.simulLine) return new Hall(globalThis.simulLine);
  let at = (url || globalThis.process?.env.SIMUL_URL || USUAL_URL).replace(/\/+$/, '');
  if (!at.includes('/api/code/')) {
    const wanted = exercise === undefined ? { boards, durationMs: seconds * 1000, seed } : { exercise };
    const opened = new HttpLine(`${at}/api`).ask('POST', 'code', wanted);
    at += opened.path;
    console.error(`Watch your program at ${at.replace('/api/code/', '/code#hall=')}`);
  }
  return new Hall(new HttpLine(at));
}

/** One round: the boards, the clock and the score. */
class Hall {
  over = false;
  /** How many moves have been asked for where nothing is played any more. */
  inVain = 0;

  constructor(line) {
    this.line = line;
    this.boards = line.ask('GET', 'boards').boards.map(({ board, name }) => new Board(this, board, name));
  }

  /** The boards whose hands are up; the program stands still until there is one. Empty: it is all over. */
  ready() {
    return this.#boardsOf(unlessOver(this, () => this.line.ask('GET', 'ready')));
  }

  /** As `ready`, but gives the loop back until a hand is up: what `select` does inside an event loop. */
  async anyReady() {
    return this.#boardsOf(await unlessOverLater(this, () => this.line.askAsync('GET', 'ready')));
  }

  /** Seconds until the bell. */
  timeLeft() {
    const { leftMs } = this.line.ask('GET', 'round');
    return leftMs === null ? Infinity : leftMs / 1000;
  }

  /** How many moves you have answered so far. */
  get score() {
    return this.line.ask('GET', 'round').score;
  }

  /** How many moves can be answered at best, by anybody. */
  get bound() {
    return this.line.ask('GET', 'round').bound;
  }

  /** After the bell: whether the goal of the exercise is reached. Undefined before it, and in any other hall. */
  get passed() {
    return this.line.ask('GET', 'round').verdict?.passed;
  }

  #boardsOf(answer) {
    return (answer?.ready ?? []).map((number) => this.boards[number - 1]);
  }
}

/** One game, and who sits there. */
class Board {
  #isOver = false;

  constructor(hall, number, name) {
    this.hall = hall;
    this.number = number;
    this.name = name;
  }

  /** Whether nothing more will come here: the game is over, or the round is. */
  get over() {
    return this.#isOver || this.hall.over;
  }

  set over(isOver) {
    this.#isOver = isOver;
  }

  /** The master walks there and plays; the program is busy meanwhile. Where it is over, nothing happens: look at `over`. */
  playMove() {
    if (this.#isInVain()) return;
    this.#note(unlessOver(this, () => this.hall.line.ask('POST', `boards/${this.number}/move`)));
  }

  /** The program stands still until this opponent has replied. */
  waitForReply() {
    if (this.over) return;
    this.#note(unlessOver(this, () => this.hall.line.ask('GET', `boards/${this.number}/reply`)));
  }

  /** Waits for this opponent's reply, and gives the loop back meanwhile. @param signal stops waiting */
  async reply(signal) {
    if (this.over) return;
    const path = `boards/${this.number}/reply`;
    this.#note(await unlessOverLater(this, () => this.hall.line.askAsync('GET', path, undefined, signal)));
  }

  /** Gives this game up: its opponent leaves. */
  close() {
    unlessOver(this, () => this.hall.line.ask('POST', `boards/${this.number}/close`));
    this.#isOver = true;
  }

  /** Whether nothing is played here any more. A program that never looks whether it is over is told so in the end. */
  #isInVain() {
    if (!this.over) return false;
    if (++this.hall.inVain <= 2 * this.hall.boards.length) return true;
    const what = this.hall.over ? 'round is over' : `game at board ${this.number} is over`;
    throw new Refused('over', `The ${what}: let your program look at board.over or hall.timeLeft().`, 410);
  }

  #note(answer) {
    if (answer?.over) this.#isOver = true;
  }
}

/** What is answered; null where the game or the round is over, which `over` says from then on. */
function unlessOver(thing, ask) {
  for (;;)
    try {
      return ask();
    } catch (error) {
      if (noted(thing, error)) return null;
    }
}

async function unlessOverLater(thing, ask) {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (noted(thing, error)) return null;
    }
}

/** Whether it is over. A server that doesn't hold an answer any longer is asked again; all else is thrown. */
function noted(thing, error) {
  if (error.code === 'stillWaiting') return false;
  if (!(error instanceof Refused) || !OVER.includes(error.code)) throw error;
  const what = error.code === 'gameOver' ? thing : (thing.hall ?? thing);
  what.over = true;
  return true;
}

const threads = globalThis.process?.versions?.node ? await import('node:worker_threads') : null;

/** The line to a hall on a server. */
class HttpLine {
  constructor(url) {
    this.url = url;
  }

  /** Asks and stands still until it is answered. */
  ask(method, path, body) {
    const question = { method, url: `${this.url}/${path}`, body: bodyOf(method, body) };
    return answerOf(threads ? askInThread(question) : askByXhr(question));
  }

  /** Asks and gives the loop back until it is answered. */
  async askAsync(method, path, body, signal) {
    const url = `${this.url}/${path}`;
    const response = await fetch(url, {
      method,
      signal,
      body: bodyOf(method, body),
      headers: { 'content-type': 'application/json' },
    });
    return answerOf({ status: response.status, text: await response.text(), url });
  }
}

const bodyOf = (method, body) => (method === 'POST' ? JSON.stringify(body ?? {}) : undefined);

function answerOf({ status, text, url }) {
  if (status === 0)
    throw new Error(`No hall answers at ${url}. Is the address right, and does Simul run there?`);
  let told = {};
  try {
    told = JSON.parse(text);
  } catch {
    throw new Refused(
      'noAnswer',
      `That was no answer of a hall (status ${status}). Is the address right?`,
      status,
    );
  }
  if (status >= 400) throw new Refused(told.code, told.message, status);
  return told;
}

/** In a worker of a browser. */
function askByXhr({ method, url, body }) {
  const request = new XMLHttpRequest();
  request.open(method, url, false);
  request.setRequestHeader('content-type', 'application/json');
  try {
    request.send(body);
  } catch {
    return { status: 0, text: '', url };
  }
  return { status: request.status, text: request.responseText, url };
}

/** Node can't ask and stand still: another thread asks, and this one sleeps until it is answered. */
const ASKER = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', async ({ method, url, body, port, bell }) => {
  let answer = { status: 0, text: '', url };
  try {
    const response = await fetch(url, { method, body, headers: { 'content-type': 'application/json' } });
    answer = { status: response.status, text: await response.text(), url };
  } catch {}
  port.postMessage(answer);
  Atomics.store(bell, 0, 1);
  Atomics.notify(bell, 0);
});`;
let asker = null;

function askInThread(question) {
  asker ??= new threads.Worker(ASKER, { eval: true });
  asker.unref();
  const { port1, port2 } = new threads.MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  asker.postMessage({ ...question, port: port2, bell }, [port2]);
  Atomics.wait(bell, 0, 0);
  const { message } = threads.receiveMessageOnPort(port1);
  port1.close();
  return message;
}
