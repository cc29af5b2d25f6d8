/** Frames of a WebSocket that a stranger might send: nearly right, wrong, and nothing at all. */
import {
  hostRequests,
  masterRequests,
  playerRequests,
  stageRequests,
} from '../../../shared/protocol/messages.ts';
import { type Dice, diceOf } from '../../chaos/means/dice.ts';
import { liar, packed } from './msgpack.ts';
import { ODD_TEXTS, oddValue } from './values.ts';

/** The framework's own kinds of frames; the first byte. */
const ROOM_DATA = 13;
const KINDS = [playerRequests, masterRequests, hostRequests, stageRequests].flatMap(Object.keys);
const SQUARES = ['e2', 'e4', 'd2', 'd4', 'g1', 'f3', 'e7', 'e5', 'a7', 'a8'] as const;
const COMMANDS = ['start', 'pause', 'goOn', 'endRound', 'next', 'playAgain', 'lock', 'unlock', 'autopilotOn'];
const BINARY = 0x2;
const PAYLOAD_MAX = 70_000;

/** @returns the bytes of one frame (or of what is none), always the same for that seed and number */
export function frameOf(seed: number, number: number): Buffer {
  const dice = diceOf(seed, number);
  const kind = dice.below(100);
  if (kind < 55) return framed(request(dice));
  if (kind < 70) return framed(Buffer.concat([packedKind(dice), liar(dice), liar(dice)]));
  if (kind < 85) return framed(broken(dice, request(dice)));
  if (kind < 95) return framed(Buffer.concat([Buffer.of(dice.below(256)), noise(dice, dice.below(60))]));
  return oddFrame(dice);
}

/** A frame as clients write them: masked, with nothing but zeros. */
export function framed(payload: Uint8Array, first = 0x80 | BINARY, length = payload.length): Buffer {
  const head =
    length < 126
      ? Buffer.of(first, 0x80 | length)
      : length < 65_536
        ? Buffer.of(first, 0x80 | 126, length >> 8, length & 0xff)
        : Buffer.of(
            first,
            0x80 | 127,
            0,
            0,
            0,
            0,
            length >>> 24,
            (length >> 16) & 0xff,
            (length >> 8) & 0xff,
            length & 0xff,
          );
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

const packedKind = (dice: Dice) =>
  Buffer.concat([Buffer.of(ROOM_DATA), packed(dice.oneOf([...KINDS, ...ODD_TEXTS]))]);

/** A request of somebody's, right or with something wrong in it. */
function request(dice: Dice): Buffer {
  const message: Record<string, unknown> = {
    id: `f${dice.below(1_000)}`,
    from: dice.oneOf(SQUARES),
    to: dice.oneOf([...SQUARES, 3, null]),
    board: dice.below(5),
    do: dice.oneOf(COMMANDS),
    step: dice.below(3),
    option: dice.below(5),
    away: dice.chance() < 0.5,
    name: dice.oneOf(ODD_TEXTS),
    driver: dice.below(4),
    how: 'draw',
    device: dice.below(3),
    show: true,
    run: 'x',
    figures: {},
  };
  for (let change = dice.below(4); change > 0; change--) {
    const key = dice.oneOf([...Object.keys(message), ...ODD_TEXTS]);
    if (dice.chance() < 0.3) delete message[key];
    else Object.defineProperty(message, key, { value: oddValue(dice), enumerable: true, configurable: true });
  }
  return Buffer.concat([packedKind(dice), dice.chance() < 0.05 ? packed(oddValue(dice)) : packed(message)]);
}

/** The same with some of it changed, lost or said twice. */
function broken(dice: Dice, right: Buffer): Buffer {
  const at = dice.below(right.length);
  const length = 1 + dice.below(8);
  return dice.oneOf([
    () => right.subarray(0, at),
    () => Buffer.concat([right.subarray(0, at), right.subarray(at + length)]),
    () => Buffer.concat([right.subarray(0, at), noise(dice, length), right.subarray(at + length)]),
    () => Buffer.concat([right, right]),
    () => Buffer.concat([right.subarray(0, at), right.subarray(at, at + length), right.subarray(at)]),
  ])();
}

const noise = (dice: Dice, length: number) => Buffer.from(Array.from({ length }, () => dice.below(256)));

/** What the WebSocket itself does not allow, or seldom sees. */
function oddFrame(dice: Dice): Buffer {
  const payload = noise(dice, dice.below(200));
  return dice.oneOf([
    () => framed(payload, 0x80 | 0x1),
    () => framed(payload.subarray(0, 125), 0x80 | dice.below(16)),
    () => framed(payload, dice.below(256)),
    () => framed(Buffer.of(dice.below(256), dice.below(256), ...payload.subarray(0, 20)), 0x88),
    () => framed(Buffer.alloc(dice.oneOf([4_096, 4_097, PAYLOAD_MAX]), ROOM_DATA)),
    () => framed(payload, 0x82, payload.length + dice.below(2_000)),
    () => Buffer.concat([Buffer.of(0x82, payload.length & 0x7f), payload]),
    () => Buffer.concat([framed(payload, 0x02), framed(payload, 0x00), framed(payload, 0x80)]),
    () => Buffer.concat(Array.from({ length: 30 }, () => framed(Buffer.alloc(0), 0x89))),
  ])();
}
