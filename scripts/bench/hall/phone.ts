/**
 * A phone on the bare wire: what a real one says and hears, without a browser and without the library, so that thousands fit
 * into one process. It comes in, says that it is there, asks after two seconds in which it has heard nothing, thinks and moves.
 */
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { Protocol } from '@colyseus/core';
import { WebSocket } from 'ws';
import type { Move } from '../../../shared/chess/position.ts';
import { tastefulMove } from '../../../shared/chess/taste.ts';
import type { JoinWanted, RequestResponse } from '../../../shared/protocol/messages.ts';
import type { OwnBoard } from '../../../shared/protocol/own.ts';
import { packed } from '../../fuzz/grammar/msgpack.ts';
import { textAt, unpacked } from './unpacked.ts';

/** As the lines of real phones do. */
const BEAT_MS = 2_000;
const HANDSHAKE_MS_MAX = 60_000;
const TOKEN_BYTES = 16;
const DOORS = new Agent({ keepAlive: true, maxSockets: 256 });

export type PhoneHears = {
  /** So long after it knocked it was given its seat. */
  readonly seated: (ms: number) => void;
  /** So long after it moved that was acknowledged. */
  readonly acknowledged: (ms: number) => void;
  /** What went wrong, in the server's words. */
  readonly refused: (why: string) => void;
  readonly lost: () => void;
};

export class Phone {
  readonly #hears: PhoneHears;
  readonly #thinkMs: () => number;
  #socket: WebSocket | null = null;
  #knockedAtMs = 0;
  #movedAtMs = 0;
  #moves = 0;
  #beat: NodeJS.Timeout | undefined;
  #heardAtMs = 0;
  #thinksAbout = '';
  #own: OwnBoard | null = null;
  #mustAsk = false;
  /** Bytes and frames that it was sent. */
  bytes = 0;
  frames = 0;
  plays = true;

  constructor(thinkMs: () => number, hears: PhoneHears) {
    this.#thinkMs = thinkMs;
    this.#hears = hears;
  }

  /** Knocks once; what became of it is heard. */
  async comeIn(url: string, code: string, name: string): Promise<void> {
    this.#knockedAtMs = performance.now();
    try {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const seat = await posted(`${url}/matchmake/joinById/${code}`, { as: 'player', name, token });
      const path = `/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`;
      this.#open(url.replace('http', 'ws') + path);
    } catch (error) {
      this.#hears.refused((error as Error).message);
    }
  }

  leave(): void {
    clearTimeout(this.#beat);
    this.#socket?.terminate();
  }

  #open(address: string): void {
    const socket = new WebSocket(address, { perMessageDeflate: false, handshakeTimeout: HANDSHAKE_MS_MAX });
    this.#socket = socket;
    socket.on('message', (frame: Buffer) => this.#heard(frame));
    socket.on('error', (error) => this.#hears.refused(error.message));
    socket.on('close', () => {
      clearTimeout(this.#beat);
      this.#hears.lost();
    });
  }

  #heard(frame: Buffer): void {
    this.bytes += frame.length;
    this.frames++;
    this.#heardAtMs = performance.now();
    if (frame[0] === Protocol.JOIN_ROOM) this.#socket?.send(Uint8Array.of(Protocol.JOIN_ROOM));
    else if (frame[0] === Protocol.ERROR) this.#hears.refused(frame.toString('latin1'));
    else if (frame[0] === Protocol.ROOM_DATA) {
      const { text: kind, end } = textAt(frame, 1);
      if (kind === 'board') {
        this.#own = unpacked(frame, end) as OwnBoard;
        this.#think(this.#own);
      }
      if (kind === 'response') this.#answered(unpacked(frame, end) as RequestResponse);
      else if (kind === 'seat') this.#seated();
    }
  }

  #seated(): void {
    this.#hears.seated(performance.now() - this.#knockedAtMs);
    this.#say('presence', { id: 'here', away: false });
    this.#beats(BEAT_MS);
  }
  #beats(inMs: number): void {
    this.#beat = setTimeout(() => {
      const leftMs = BEAT_MS - (performance.now() - this.#heardAtMs);
      if (leftMs <= 0) this.#socket?.send(Uint8Array.of(Protocol.PING));
      this.#beats(leftMs > 0 ? leftMs : BEAT_MS);
    }, inMs);
  }

  #think({ state, fen, inCheck }: OwnBoard): void {
    if (state !== 'thinking' || fen === this.#thinksAbout) return;
    this.#thinksAbout = fen;
    this.#mustAsk ||= inCheck;
    setTimeout(() => {
      const move = this.plays ? (!this.#mustAsk && knightMove(fen)) || tastefulMove(fen, 0.3) : null;
      if (!move || this.#thinksAbout !== fen) return;
      this.#movedAtMs = performance.now();
      this.#mustAsk = false;
      this.#say('move', { id: `m${++this.#moves}`, ...move, fen });
    }, this.#thinkMs());
  }
  #answered(response: RequestResponse): void {
    if (!response.id.startsWith('m')) return;
    if ('seq' in response) this.#hears.acknowledged(performance.now() - this.#movedAtMs);
    else {
      // A knight that is pinned: chess says what may be done.
      this.#hears.refused(response.code);
      this.#mustAsk = true;
      this.#thinksAbout = '';
      if (this.#own) this.#think(this.#own);
    }
  }

  #say(kind: string, message: object): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(Buffer.concat([Uint8Array.of(Protocol.ROOM_DATA), packed(kind), packed(message)]));
  }
}

/** Knights go out and come back: that costs no search. */
const KNIGHTS = [
  { from: 'b1', to: 'c3' },
  { from: 'g1', to: 'f3' },
  { from: 'c3', to: 'b1' },
  { from: 'f3', to: 'g1' },
] as const;

/** A legal move at next to no cost, so that thousands think in one process; null: only chess can say. */
function knightMove(fen: string): Move | null {
  const [placement = ''] = fen.split(' ');
  const ranks = placement.replace(/\d/g, (blanks) => ' '.repeat(Number(blanks))).split('/');
  const at = (square: string) => ranks[8 - Number(square[1])]?.['abcdefgh'.indexOf(square[0] ?? '')];
  return KNIGHTS.find(({ from, to }) => at(from) === 'N' && at(to) === ' ') ?? null;
}

/** Knocks, and again for as long as it is told its place in line. */
async function posted(
  address: string,
  wanted: JoinWanted,
): Promise<{ readonly processId: string; readonly roomId: string; readonly sessionId: string }> {
  const body = JSON.stringify(wanted);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', agent: DOORS, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else if (text.includes('"inLine"')) posted(address, wanted).then(resolve, reject);
        else reject(new Error(text));
      });
      response.on('error', reject);
    });
    asked.on('error', reject).end(body);
  });
}
