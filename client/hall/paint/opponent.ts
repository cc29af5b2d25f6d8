/** Which drawing of the person at a table is shown. */
import type { TablePicture } from '../../models/picture.ts';
import type { ArtName } from '../textures/art.ts';

const FACES = 6;
const LOOKS = ['think', 'hand', 'done'] as const;

export const opponentArt: readonly ArtName[] = [
  ...LOOKS.flatMap((look) => Array.from({ length: FACES }, (_, face) => `opponent/body-${face + 1}-${look}`)),
  ...LOOKS.map((look) => `opponent/bot-${look}`),
  'opponent/empty-chair',
];

/** The name of the drawing: bots have one face, people keep theirs by their board. */
export function opponentArtOf({ state, bot, board }: TablePicture): string {
  const look = state === 'ready' ? 'hand' : state === 'thinking' ? 'think' : 'done';
  return bot ? `opponent/bot-${look}` : `opponent/body-${((board - 1) % FACES) + 1}-${look}`;
}
