/** Whether a side could still mate, however badly the other one plays: what a fallen flag is worth. */
import { type Man, placement } from './placement.ts';
import type { Side } from './position.ts';

/** By FIDE 6.9, as far as it can be told from the pieces: king alone never, with a bishop or a knight where the other side can be in its own way. */
export function canMate(fen: string, side: Side): boolean {
  const men = placement(fen).filter(({ piece }) => piece !== 'k');
  const own = men.filter(({ white }) => white === (side === 'white'));
  const others = men.filter((man) => !own.includes(man));
  const [only] = own;
  if (only === undefined) return false;
  if (own.some(({ piece }) => piece !== 'b') && (own.length > 1 || only.piece !== 'n')) return true;
  if (only.piece === 'n') return others.some(({ piece }) => piece !== 'q');
  // Bishops alone: those of one colour need somebody on the other one.
  const colours = new Set(own.map(isOnLight));
  return colours.size > 1 || others.some((man) => /[pn]/.test(man.piece) || isOnOther(man, only));
}

const isOnLight = ({ square }: Man): boolean => (square.charCodeAt(0) + Number(square[1])) % 2 === 0;
const isOnOther = (man: Man, only: Man): boolean => man.piece === 'b' && isOnLight(man) !== isOnLight(only);
