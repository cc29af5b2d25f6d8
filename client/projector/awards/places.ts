/** In which order the awards are presented: three on the podium, then all the others. */
import { AWARDS } from '../../../shared/lesson/awards.ts';
import type { Award } from '../../models/picture.ts';

type Places = {
  /** In the order in which they are called; the Oracle, who saw it coming, is called last. */
  readonly podium: readonly Award[];
  readonly others: readonly Award[];
};

const PODIUM = 3;

/**
 * The three on the podium are drawn by lot, so that nobody can guess them; the lot follows from the boards and their awards,
 * so that it falls the same on every screen. A mere welcome stands on the podium only where there are not enough others.
 */
export function placesOf(awards: readonly Award[]): Places {
  const firsts = new Map<Award['award'], Award>();
  for (const award of awards) if (!firsts.has(award.award)) firsts.set(award.award, award);
  const rank = (award: Award) => rankOf(award, firsts.get(award.award) === award);
  const lot = (award: Award) => lotOf(award, awards.length);
  const drawn = [...awards].sort((a, b) => rank(a) - rank(b) || lot(a) - lot(b) || a.board - b.board);
  const podium = drawn.slice(0, PODIUM);
  podium.sort((a, b) => Number(a.award === 'oracle') - Number(b.award === 'oracle'));
  const others = awards.filter((award) => !podium.includes(award));
  return { podium, others: [...others].sort((a, b) => a.board - b.board) };
}

/** The lowest ranks take the podium: the first Oracle, then the first of each other award, then the rest, mere welcomes last. */
function rankOf({ award }: Award, isFirst: boolean): number {
  if (award === 'welcome') return 3;
  if (!isFirst) return 2;
  return award === 'oracle' ? 0 : 1;
}

/** A number that scatters the boards: a multiplicative hash (Knuth, The Art of Computer Programming, volume 3, 6.4). */
function lotOf({ board, award }: Award, people: number): number {
  return Math.imul(board * 31 + award.length * 7 + people, 2_654_435_761) >>> 0;
}

/** Awards in pages of at most so many cards. */
export function pagesOf(awards: readonly Award[], perPage: number): readonly (readonly Award[])[] {
  const pages = Math.ceil(awards.length / perPage);
  return Array.from({ length: pages }, (_, page) => awards.slice(page * perPage, (page + 1) * perPage));
}

/** More cards than this turn for so long that nobody waits for theirs: the kinds are shown instead, and names are looked for. */
export const MOST_CARDS = 200;

export type AwardKind = {
  readonly award: Award['award'];
  readonly count: number;
  /** Some of those who got it, the best first. */
  readonly first: readonly Award[];
};

/** How many got which award, in the order in which the awards are given. @param named how many of each are named */
export function kindsOf(awards: readonly Award[], named: number): readonly AwardKind[] {
  const kinds = new Map<Award['award'], { count: number; first: Award[] }>();
  for (const award of awards) {
    const kind = kinds.get(award.award) ?? { count: 0, first: [] };
    kind.count++;
    if (kind.first.length < named) kind.first.push(award);
    kinds.set(award.award, kind);
  }
  return AWARDS.flatMap((award) => {
    const kind = kinds.get(award);
    return kind ? [{ award, ...kind }] : [];
  });
}
