/** The rounds as the stage keeps them: the log on coming in, then fact by fact. */
import type { RoundLog } from '../../../shared/protocol/games.ts';
import type { Told } from '../../../shared/protocol/messages.ts';
import { advance, type Fact, openHall } from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../picture.ts';

/**
 * The rounds with what has just happened; facts of a round that no log has told of yet come with its log. The log of the
 * round is appended to, never copied: it may be long. The round that holds it is a new object, so that views notice.
 */
export function withFacts(rounds: readonly RoundPicture[], told: Told['facts']): readonly RoundPicture[] {
  return rounds.map((round, index) => {
    if (index !== told.roundIndex) return round;
    const log = round.facts as Fact[];
    for (const fact of told.facts) log.push(fact);
    return { ...round };
  });
}

/** The rounds with what was played in one that is over. */
export function withGames(rounds: readonly RoundPicture[], told: Told['games']): readonly RoundPicture[] {
  const { roundIndex, games, quickMoves = 0 } = told;
  const played = { games, ...(quickMoves > 0 && { quickMoves }) };
  return rounds.map((round, index) => (index === roundIndex ? { ...round, ...played } : round));
}

/** The rounds that a log tells of. @param before those that are known: the log tells nothing of them again */
export function roundsFrom(
  { rounds }: Told['log'],
  before: readonly RoundPicture[],
): readonly RoundPicture[] {
  return rounds.map((told, index) => {
    const known = before[index];
    if (told.facts === null && told.show === null && known) return known;
    return roundFrom({ ...told, facts: told.facts ?? [], games: told.games ?? [] });
  });
}

/** A round from its log. Of a show only the scenario is told: what happened in it follows. */
export function roundFrom({ scenario, facts, games, quickMoves = 0, show }: RoundLog): RoundPicture {
  if (show === null) return { scenario, facts, games, ...(quickMoves > 0 && { quickMoves }) };
  const { endedMs } = show;
  return {
    scenario,
    facts: endedMs === null ? [] : advance(openHall(scenario), endedMs).facts,
    isShow: true,
  };
}
