/** What a server says to whoever asks for a hall that another one has. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemChance } from '../../chance.ts';
import { steadyClock } from '../../steady-clock.ts';
import { Guesses } from '../guesses.ts';
import { type Elsewhere, giverOf, markOf } from './elsewhere.ts';
import { hallsElsewhere } from './halls.ts';

const PROOF = systemChance.secret(16);
const CODE = '412907';

describe('a hall on another server', () => {
  const clock = steadyClock();
  let looked: string[] = [];
  let wrong = 0;
  let isAway = false;
  /** After so long somebody may look; null: too many wait already. */
  let mayLook: number | null = null;
  let server: Server;
  beforeAll(async () => {
    const elsewhere: Elsewhere = {
      own: 'http://own',
      proof: PROOF,
      others: () => ['http://other'],
      isHere: () => false,
      addressOf: async (code) => (isAway ? 'unsure' : code === CODE ? 'http://other' : null),
      roomiest: () => null,
    };
    // So many were wrong that each look is counted.
    const together = {
      look: async (from: string) => {
        looked.push(from);
        return mayLook;
      },
      noteWrong: async () => ++wrong + 60,
    };
    const app = express().use(hallsElsewhere(elsewhere, new Guesses(60, clock, together)));
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((listens) => server.once('listening', listens));
  });
  afterAll(() => {
    clock.stop();
    server.close();
  });
  const ask = async (headers: Record<string, string>) => {
    looked = [];
    const { port } = server.address() as AddressInfo;
    return (await fetch(`http://127.0.0.1:${port}/api/halls/${CODE}`, { headers })).status;
  };

  it('is guessed like any other: whoever only says that they are a server is counted', async () => {
    for (const said of [null, '1', `${PROOF}x`]) {
      expect(await ask(said === null ? {} : { 'x-simul-passed-on': said })).toBe(429);
      expect(looked).toHaveLength(1);
    }
  });

  it('of which nobody can say whether it is there counts as a wrong guess: also while the database is away', async () => {
    isAway = true;
    wrong = 0;
    expect(await ask({})).toBe(429);
    mayLook = 0;
    expect(await ask({})).toBe(429);
    expect([looked.length, wrong]).toEqual([1, 1]);
    isAway = false;
    mayLook = null;
  });

  it('that has moved on meanwhile: the server that passed somebody on here is told so, and has looked already', async () => {
    expect(await ask({ 'x-simul-passed-on': PROOF })).toBe(503);
    expect(looked).toEqual([]);
  });
});

/** A server that answers when it is told to, and counts who has asked it. */
async function slowServer() {
  const asked: (() => void)[] = [];
  const app = express().use((_request, response) => {
    asked.push(() => response.json({ code: CODE }));
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((listens) => server.once('listening', listens));
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

it('a server that is slow to answer is asked once, and left as soon as the hall is another one’s', async () => {
  const [slow, next] = [await slowServer(), await slowServer()];
  const clock = steadyClock();
  let owner = slow.url;
  const app = express().use(
    hallsElsewhere(
      {
        own: 'http://own',
        proof: PROOF,
        others: () => [],
        isHere: () => false,
        addressOf: async () => owner,
        roomiest: () => null,
      },
      new Guesses(60, clock),
    ),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((listens) => server.once('listening', listens));
  const { port } = server.address() as AddressInfo;
  const answered = fetch(`http://127.0.0.1:${port}/api/halls/${CODE}`).then((answer) => answer.json());
  await expect.poll(() => slow.asked.length).toBe(1);
  await new Promise((later) => setTimeout(later, 600));
  expect(slow.asked).toHaveLength(1);
  owner = next.url;
  await expect.poll(() => next.asked.length).toBe(1);
  next.asked[0]?.();
  expect(await answered).toEqual({ code: CODE });
  for (const one of [slow, next, server]) one.close();
  clock.stop();
});

it('a key says which server gave it', () => {
  const servers = { own: 'http://own', others: () => ['http://one', 'http://two'] };
  expect(giverOf(servers, `${markOf('http://two')}rest`)).toBe('http://two');
  expect(giverOf(servers, `${markOf('http://own')}rest`)).toBeNull();
  expect(giverOf(servers, `${markOf('http://gone')}rest`)).toBeNull();
});
