/** One square per state of a board, painted once and copied wherever a board is in that state. */
import type { BoardState } from '../../../shared/simul/index.ts';
import type { Palette } from '../../app/palette.ts';
import { newCanvas } from '../textures/canvas.ts';

const FILLS: { readonly [state in BoardState]: keyof Palette } = {
  outside: 'card',
  closed: 'card',
  thinking: 'waiting',
  ready: 'ready',
  served: 'busy',
};
const STATES = Object.keys(FILLS) as BoardState[];

/** How far a square without colour goes towards a grey of its own brightness, and then towards the floor. */
const LOSES = 0.88;
const FADES = 0.38;

/** The smallest square with room for a mark: a hand is not told by its colour alone. */
const ROOM_FOR_MARK = 8;

/** The squares of `side` texels; `grey` leaves only raised hands their colour. */
export function stateSquares(
  side: number,
  colours: Palette,
  grey: boolean,
): { readonly [state in BoardState]: HTMLCanvasElement } {
  const square = (state: BoardState) => {
    const { canvas, ctx } = newCanvas(side, side);
    const fill = colours[FILLS[state]];
    ctx.fillStyle = grey && state !== 'ready' ? faded(fill, colours.floorA) : fill;
    ctx.fillRect(0, 0, side, side);
    if (state === 'ready' && side >= ROOM_FOR_MARK) {
      ctx.fillStyle = colours.onReady;
      ctx.fillRect(side / 2 - 1, 1, 2, side / 2);
    }
    return canvas;
  };
  return Object.fromEntries(STATES.map((state) => [state, square(state)])) as {
    [state in BoardState]: HTMLCanvasElement;
  };
}

/** `colour` without most of its colour, over the floor; both as `#RRGGBB`. */
export function faded(colour: string, floor: string): string {
  const [own, under] = [channelsOf(colour), channelsOf(floor)];
  const brightness = 0.3 * (own[0] as number) + 0.59 * (own[1] as number) + 0.11 * (own[2] as number);
  const mixed = own.map((channel, at) => {
    const grey = channel + (brightness - channel) * LOSES;
    return Math.round(grey + ((under[at] as number) - grey) * FADES);
  });
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const channelsOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
