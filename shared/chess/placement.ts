/** Who stands where: the first field of a FEN, read without any rules. */
/** A piece by its letter, of either side. */
export type Piece = 'p' | 'n' | 'b' | 'r' | 'q' | 'k';

export type Man = { readonly square: string; readonly piece: Piece; readonly white: boolean };

/** The men on the board in FEN order (a8 to h1); what cannot be read is left out. */
export function placement(fen: string): Man[] {
  const [rows = ''] = fen.split(' ');
  return rows.split('/').flatMap((row, fromTop) => menOf(row, 8 - fromTop));
}

/** The square of the king whose side is to move; null where there is none. */
export function kingToMove(fen: string): string | null {
  const white = fen.split(' ')[1] !== 'b';
  return placement(fen).find((man) => man.piece === 'k' && man.white === white)?.square ?? null;
}

function menOf(row: string, rank: number): Man[] {
  const men: Man[] = [];
  let file = 0;
  for (const letter of row) {
    const empty = Number(letter);
    if (empty > 0) file += empty;
    else {
      const piece = letter.toLowerCase();
      if (isPiece(piece)) men.push({ square: `${'abcdefgh'[file]}${rank}`, piece, white: letter !== piece });
      file += 1;
    }
  }
  return men;
}

function isPiece(letter: string): letter is Piece {
  return 'pnbrqk'.includes(letter);
}
