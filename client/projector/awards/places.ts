/** In which order everybody is honoured: three on the podium, then all the others. */
import type { Award } from '../../models/picture.ts';

export type Ceremony = {
  /** In the order in which they are called; who saw it coming is called last. */
  readonly podium: readonly Award[];
  readonly others: readonly Award[];
};

const PODIUM = 3;

/**
 * Three whom nobody could guess, the same on every screen: the draw follows from the boards and their awards.
 * Who is only welcomed stands on the podium only where there are not enough others; the Oracle stands there last.
 */
export function ceremonyOf(awards: readonly Award[]): Ceremony {
  const rank = (award: Award) => rankOf(award, awards.find((first) => first.award === award.award) === award);
  const lot = (award: Award) => lotOf(award, awards.length);
  const drawn = [...awards].sort((a, b) => rank(a) - rank(b) || lot(a) - lot(b) || a.board - b.board);
  const podium = drawn.slice(0, PODIUM);
  podium.sort((a, b) => Number(a.award === 'oracle') - Number(b.award === 'oracle'));
  const others = awards.filter((award) => !podium.includes(award));
  return { podium, others: [...others].sort((a, b) => a.board - b.board) };
}

/** The first of each kind before the second; the first Oracle is on the podium in any case. */
function rankOf({ award }: Award, isFirst: boolean): number {
  if (award === 'welcome') return 3;
  if (!isFirst) return 2;
  return award === 'oracle' ? 0 : 1;
}

/** A number that scatters the boards: a multiplicative hash (Knuth, The Art of Computer Programming 3, 6.4). */
function lotOf({ board, award }: Award, people: number): number {
  return Math.imul(board * 31 + award.length * 7 + people, 2_654_435_761) >>> 0;
}

/** The others in pages of so many cards. */
export function pagesOf(others: readonly Award[], perPage: number): readonly (readonly Award[])[] {
  const pages = Math.ceil(others.length / perPage);
  return Array.from({ length: pages }, (_, page) => others.slice(page * perPage, (page + 1) * perPage));
}
