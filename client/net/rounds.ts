/** The rounds as the stage keeps them: the log on coming in, then fact by fact. */
import type { Told } from '../../shared/protocol/messages.ts';
import type { RoundPicture } from '../app/picture.ts';

/** The rounds with what has just happened; facts of a round that no log has told of yet come with its log. */
export function withFacts(rounds: readonly RoundPicture[], told: Told['facts']): readonly RoundPicture[] {
  return rounds.map((round, index) =>
    index === told.roundIndex ? { ...round, facts: [...round.facts, ...told.facts] } : round,
  );
}
