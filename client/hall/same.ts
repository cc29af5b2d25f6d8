/** Whether a table has to be painted anew. */
import type { TablePicture } from '../models/picture.ts';

/** True where both look the same, whatever else has changed. */
export function looksSame(a: TablePicture, b: TablePicture): boolean {
  return (
    a.state === b.state &&
    a.fen === b.fen &&
    a.name === b.name &&
    a.bot === b.bot &&
    a.connected === b.connected &&
    a.lastMove?.from === b.lastMove?.from &&
    a.lastMove?.to === b.lastMove?.to
  );
}
