/** Which drawing of the person at a table is shown. */
import type { TablePicture } from '../../app/picture.ts';

const FACES = 6;

export function opponentArtOf({ state, bot, board }: TablePicture): string {
  const look = state === 'ready' ? 'hand' : state === 'thinking' ? 'think' : 'done';
  return bot ? `opponent/bot-${look}` : `opponent/body-${((board - 1) % FACES) + 1}-${look}`;
}
