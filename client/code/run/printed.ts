/** What a program has printed: the last of it, for a runaway loop must not fill the page. */
import type { ProgramEvent } from '../../runtime/program.ts';

export const LINES_MAX = 200;
const LETTERS_MAX = 20_000;

type Piece = { readonly text: string; readonly to: 'out' | 'err' };
export type Printed = {
  readonly pieces: readonly Piece[];
  /** Earlier lines are gone. */
  readonly isCut: boolean;
};

/** What has been printed, with that. */
export function printedWith(
  { pieces, isCut }: Printed,
  { text, to }: Extract<ProgramEvent, { kind: 'printed' }>,
): Printed {
  const last = pieces.at(-1);
  const joined =
    last?.to === to ? [...pieces.slice(0, -1), { text: last.text + text, to }] : [...pieces, { text, to }];
  const kept = joined.slice(-LINES_MAX).map((piece) => ({ ...piece, text: lastOf(piece.text) }));
  const wasCut = joined.length > kept.length || kept.some((piece, at) => piece.text !== joined[at]?.text);
  return { pieces: kept, isCut: isCut || wasCut };
}

function lastOf(text: string): string {
  const letters = text.length > LETTERS_MAX ? text.slice(-LETTERS_MAX) : text;
  const lines = letters.split('\n');
  return lines.length > LINES_MAX + 1 ? lines.slice(-LINES_MAX - 1).join('\n') : letters;
}
