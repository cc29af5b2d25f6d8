/** What stage and host are shown of a class. */
import type { HallOnStage } from '../../shared/protocol/hall/hall-on-stage.ts';
import { HallReader } from '../../shared/protocol/hall/hall-reader.ts';
import type { StageState } from '../session/stage-state.ts';

/** Whole, as somebody would see it who came to watch just now. */
export function hallShown({ packed }: StageState): HallOnStage {
  const hall = new HallReader().read(packed.since(0));
  if (hall === null) throw new Error('A hall that nobody can read');
  return hall;
}
