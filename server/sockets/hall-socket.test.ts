import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Duplex, PassThrough } from 'node:stream';
import { Protocol } from '@colyseus/core';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { frameOf, HallSocket } from './hall-socket.ts';
import { Turns } from './turns.ts';

const turns = new Turns(() => {});
let server: Server;
let guest: WebSocket;
let socket: HallSocket;
let line: Duplex;
/** What the guest has heard: messages, pings and the end, in order. */
let heard: (Buffer | string)[];

beforeEach(async () => {
  const sockets = new WebSocketServer({ noServer: true, WebSocket: HallSocket });
  server = createServer().listen(0, '127.0.0.1');
  const open = new Promise<void>((resolve) =>
    server.on('upgrade', (request, duplex, head) =>
      sockets.handleUpgrade(request, duplex, head, (opened) => {
        socket = opened;
        line = duplex;
        socket.goesOver(line, turns);
        resolve();
      }),
    ),
  );
  await once(server, 'listening');
  guest = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const hears: typeof heard = [];
  guest.on('message', (message: Buffer) => hears.push(message));
  guest.on('ping', () => hears.push('ping'));
  guest.on('close', () => hears.push('close'));
  heard = hears;
  await Promise.all([open, once(guest, 'open')]);
});
afterEach(() => {
  guest.terminate();
  server.close();
});

describe('what somebody is sent', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 100_000])('arrives as it was, of %i bytes', async (length) => {
    const message = Buffer.alloc(length, 7);
    socket.sendFrame(frameOf(message));
    await once(guest, 'message');
    expect(heard).toEqual([message]);
  });

  it('arrives in its order, whichever way it goes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('bytes', 'frame', 'ping'), { maxLength: 20 }),
        async (ways) => {
          heard.length = 0;
          for (const [index, way] of ways.entries()) {
            if (way === 'bytes') socket.send(Buffer.of(index), { binary: true });
            else if (way === 'frame') socket.sendFrame(frameOf(Buffer.of(index)));
            else socket.ping();
          }
          socket.send(Buffer.from('last'));
          while (String(heard.at(-1)) !== 'last') await once(guest, 'message');
          expect(heard.slice(0, -1)).toEqual(
            ways.map((way, index) => (way === 'ping' ? 'ping' : Buffer.of(index))),
          );
        },
      ),
      { numRuns: 20 },
    ));

  it('goes out in one write, when what runs just now has ended', async () => {
    const written: Buffer[] = [];
    const wire = new PassThrough();
    wire.on('data', (bytes: Buffer) => written.push(bytes));
    socket.goesOver(wire, turns);
    for (const one of [1, 2, 3]) socket.send(Buffer.of(one));
    expect(wire.writableCorked).toBe(1);
    expect(written).toEqual([]);
    await new Promise(setImmediate);
    expect(wire.writableCorked).toBe(0);
    expect(Buffer.concat(written)).toEqual(Buffer.concat([1, 2, 3].map((one) => frameOf(Buffer.of(one)))));
    socket.goesOver(line, turns);
  });

  it('has the question with it whether they are there, once', async () => {
    socket.question = Buffer.from('here?');
    for (const one of [1, 2]) socket.send(Buffer.of(one));
    await once(socket, 'pong');
    expect(heard).toEqual(['ping', Buffer.of(1), Buffer.of(2)]);
    expect([socket.question, socket.hasAnswered]).toEqual([null, true]);
  });

  it('has no question with it for whoever was heard since the last look', async () => {
    socket.question = Buffer.from('here?');
    socket.wasHeard = true;
    socket.send(Buffer.of(1));
    await once(guest, 'message');
    expect(heard).toEqual([Buffer.of(1)]);
  });

  it('counts as unread until then', () => {
    socket.send(Buffer.alloc(1_000));
    expect(socket.bufferedAmount).toBeGreaterThan(1_000);
  });

  it('comes before the end, and nothing after it', async () => {
    socket.send(Buffer.of(1));
    socket.close();
    socket.sendFrame(frameOf(Buffer.of(2)));
    await once(guest, 'close');
    expect(heard).toEqual([Buffer.of(1), 'close']);
  });
});

describe('what somebody says', () => {
  it('is passed on, and noted', async () => {
    guest.send(Buffer.of(Protocol.PING));
    await once(socket, 'message');
    expect(socket.wasHeard).toBe(true);
  });
  it('ends their socket where our clients never say it, and where it can’t be read', async () => {
    guest.send('words');
    await once(guest, 'close');
    expect(socket.wasHeard).toBe(false);
  });
  it('ends theirs alone where reading it throws', async () => {
    const thrown: unknown[] = [];
    socket.onBrokenFrame = (error) => thrown.push(error);
    socket.on('message', () => {
      throw new Error('unreadable');
    });
    guest.send(Buffer.of(Protocol.PING));
    await once(guest, 'close');
    expect(thrown).toEqual([new Error('unreadable')]);
  });
  it('answers what they were asked', async () => {
    socket.ask(Buffer.from('asked'));
    await once(socket, 'pong');
    expect([socket.unanswered, socket.hasAnswered]).toEqual([null, true]);
  });
  it('answers nothing else than what they were asked', async () => {
    const counted: boolean[] = [];
    socket.on('pong', () => counted.push(socket.hasAnswered));
    socket.unanswered = Buffer.from('asked');
    for (const said of ['guessed', 'asked']) guest.pong(said);
    while (counted.length < 2) await once(socket, 'pong');
    expect(counted).toEqual([false, true]);
  });
});
