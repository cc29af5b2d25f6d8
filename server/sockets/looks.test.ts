import { expect, it } from 'vitest';
import { type Looked, lookAt } from './looks.ts';

const QUESTION = Buffer.from('here?');
const OPEN = 1;
const CLOSING = 2;

/** Somebody, how often they were asked by a look, and whether they were cut. */
function guest() {
  const seen = { asked: 0, cut: false };
  const socket = {
    ...{ unanswered: null, looksUnanswered: 0, unasked: 0, question: null, bufferedAmount: 0 },
    ...{ hasAnswered: false, wasHeard: false, isLeaving: false, readyState: OPEN, CLOSING },
    ask(question: Buffer) {
      seen.asked++;
      socket.unanswered = question;
      socket.looksUnanswered = 0;
    },
    terminate: () => {
      seen.cut = true;
    },
  } as { -readonly [Field in keyof Looked]: Looked[Field] };
  const answers = () => {
    socket.unanswered = null;
    socket.hasAnswered = true;
  };
  const looks = (times: number) => {
    for (let look = 0; look < times; look++) lookAt(socket, QUESTION);
  };
  return { seen, socket, answers, looks };
}

it('whoever was sent nothing is asked by the look itself, and cut at the second after that', () => {
  const { seen, looks } = guest();
  looks(3 - 1);
  expect(seen).toEqual({ asked: 1, cut: false });
  looks(1);
  expect(seen).toEqual({ asked: 1, cut: true });
});

it('whoever was asked with something else is cut when they have had two looks for their answer', () => {
  const { seen, socket, looks } = guest();
  socket.ask(QUESTION);
  looks(2);
  expect(seen.cut).toBe(false);
  looks(1);
  expect(seen).toEqual({ asked: 1, cut: true });
});

it('whoever has answered is asked no more by that look, but with what they are sent next', () => {
  const { seen, socket, answers, looks } = guest();
  for (let time = 0; time < 20; time++) {
    socket.ask(QUESTION);
    answers();
    looks(1);
    expect(socket.question).toBe(QUESTION);
  }
  expect(seen).toEqual({ asked: 20, cut: false });
});

it('whoever is heard is there, but must answer in the end: who talks may still read nothing', () => {
  const { seen, socket, looks } = guest();
  for (let time = 0; time < 3; time++) {
    socket.wasHeard = true;
    looks(1);
  }
  expect(seen.asked).toBe(0);
  for (let time = 0; time < 3; time++) {
    socket.wasHeard = true;
    looks(1);
  }
  expect(seen).toEqual({ asked: 1, cut: true });
});

it('whoever leaves a megabyte unread, or does not go, is cut', () => {
  const [slow, going] = [guest(), guest()];
  Object.assign(slow.socket, { bufferedAmount: 1_000_001 });
  slow.looks(1);
  Object.assign(going.socket, { readyState: CLOSING });
  going.looks(1);
  expect([slow.seen.cut, going.seen.cut]).toEqual([true, false]);
  going.looks(1);
  expect(going.seen.cut).toBe(true);
});
