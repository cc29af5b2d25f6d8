/** What a half move is called on a scoresheet. */
import { isInCheck } from './attacks.ts';
import { type Board, fileOf, KING, kindOf, NOBODY, PAWN, type Ply, rowOf } from './board.ts';
import { hasLegalPly, isLegal } from './legal.ts';
import { nameOfSquare, pieceOf } from './squares.ts';
import { pliesFrom } from './ways.ts';

/** Whether a half move leaves the other side in check, and whether with any reply. */
export type Effect = { readonly check: boolean; readonly hasReply: boolean };

/** `Nbd7`, `exd8=Q+`. The ply is legal; the position is the one before it. */
export function nameOf(board: Board, ply: Ply, { check, hasReply }: Effect): string {
  return called(`${bareName(board, ply)}${check ? (hasReply ? '+' : '#') : ''}`);
}

/** What the ply does to the other side. */
export function effectOf(board: Board, ply: Ply): Effect {
  const before = board.play(ply);
  const check = isInCheck(board, board.turn);
  const effect = { check, hasReply: hasLegalPly(board, check) };
  board.takeBack(ply, before);
  return effect;
}

/** Whether the ply says check, and mate. Where it says neither nobody asks for a reply: that would take longest. */
export function threatOf(board: Board, ply: Ply): { readonly check: boolean; readonly mate: boolean } {
  const before = board.play(ply);
  const check = isInCheck(board, board.turn);
  const mate = check && !hasLegalPly(board, check);
  board.takeBack(ply, before);
  return { check, mate };
}

function bareName(board: Board, ply: Ply): string {
  const { from, to, man, taken, becomes, kind } = ply;
  if (kind === 'castles') return fileOf(to) > fileOf(from) ? 'O-O' : 'O-O-O';
  const takes = taken === NOBODY ? '' : 'x';
  if (kindOf(man) === PAWN) {
    const promotion = becomes === NOBODY ? '' : `=${pieceOf(becomes).toUpperCase()}`;
    return `${takes && nameOfSquare(from)[0]}${takes}${nameOfSquare(to)}${promotion}`;
  }
  return `${pieceOf(man).toUpperCase()}${whichOne(board, ply)}${takes}${nameOfSquare(to)}`;
}

/** File, row or square, where another man of the kind could go there too. */
function whichOne(board: Board, { from, to, man }: Ply): string {
  if (kindOf(man) === KING) return '';
  const rivals = rivalsOf(board, from, to, man);
  if (rivals.length === 0) return '';
  const isFileShared = rivals.some((other) => fileOf(other) === fileOf(from));
  const isRowShared = rivals.some((other) => rowOf(other) === rowOf(from));
  const name = nameOfSquare(from);
  if (!isFileShared) return name.charAt(0);
  return isRowShared ? name : name.charAt(1);
}

function rivalsOf(board: Board, from: number, to: number, man: number): number[] {
  const rivals: number[] = [];
  const { men } = board;
  for (let other = men.indexOf(man); other >= 0; other = men.indexOf(man, other + 1)) {
    if (other === from) continue;
    const isChecked = isInCheck(board, board.turn);
    if (pliesFrom(board, other).some((ply) => ply.to === to && isLegal(board, ply, isChecked)))
      rivals.push(other);
  }
  return rivals;
}

const known = new Map<string, string>();

/** There are some thousand names, and everybody's games share them. */
function called(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  known.set(name, name);
  return name;
}
