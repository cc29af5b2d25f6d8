/** Chess as the exhibition needs it: what is legal, what a move makes of a position, how it ends. */

/** Squares in algebraic form, `e2`; promotion is a piece letter. */
export type Move = { readonly from: string; readonly to: string; readonly promotion?: 'q' | 'r' | 'b' | 'n' };
