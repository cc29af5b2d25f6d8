/** What the files to take home hold: a table of what each round cost each seat, and the log of all that was played. */
import {
  type BoardId,
  type Fact,
  type Ms,
  type Replies,
  repliesOf,
  type Scenario,
  waitsOf,
} from '../../../../shared/simul/index.ts';
import type { Cell } from '../../../app/files/csv.ts';
import { t } from '../../../app/text.ts';
import type { NameAt } from '../../../charts/fact-words.ts';
import { awardTitle } from '../../../models/lesson-words.ts';
import type { Award } from '../../../models/picture.ts';
import type { Settled } from '../rounds/settled.ts';

const COLUMNS = [
  'round',
  'policy',
  'seat',
  'name',
  'moves',
  'clockMoves',
  'answers',
  'longestWait',
  'waitPerAnswer',
  'thinking',
  'meanReply',
  'award',
] as const;

/**
 * A row of titles, and a row for each seat of each round that people played; of shows only where there is nothing else.
 * Times are in seconds.
 * @param awards everybody's, which stands in each of their rows; empty until they are given
 */
export function classTable(
  rounds: readonly Settled[],
  namesIn: (settled: Settled) => NameAt,
  awards: readonly Award[] = [],
): readonly (readonly Cell[])[] {
  const ofPeople = rounds.filter(({ round }) => !round.isShow);
  const shown = ofPeople.length > 0 ? ofPeople : rounds;
  return [
    COLUMNS.map((column) => t(`debrief.takeHome.columns.${column}`)),
    ...shown.flatMap((settled) => seatRows(settled, namesIn(settled), awards)),
  ];
}

function seatRows(
  { number, round: { scenario, facts } }: Settled,
  nameAt: NameAt,
  awards: readonly Award[],
): Cell[][] {
  const replies = repliesOf(facts, scenario.boards);
  const reseated = reseatedIn(facts);
  const awardAt = new Map(awards.map((award) => [award.board, award]));
  return waitsOf(scenario, facts).map(({ answers, longestWaitMs, totalThinkMs, totalWaitMs }, index) => {
    const caps = capsAt(index + 1, scenario, reseated);
    const all = replies[index] ?? [];
    const own = all.filter((ms) => !caps.has(ms));
    const name = nameAt(index + 1);
    const given = awardAt.get(index + 1);
    const award = given?.name === name ? given : undefined;
    return [
      number,
      t(`common.policy.${scenario.policy}`),
      index + 1,
      name,
      own.length,
      all.length - own.length,
      answers,
      inSeconds(longestWaitMs),
      answers === 0 ? null : inSeconds(totalWaitMs / answers),
      inSeconds(totalThinkMs),
      meanOf(own),
      award ? awardTitle(award) : null,
    ];
  });
}

type Reseated = ReadonlyMap<BoardId, readonly Replies[]>;

/** Who sat down where while the round ran. */
function reseatedIn(facts: readonly Fact[]): Reseated {
  const seats = new Map<BoardId, Replies[]>();
  for (const fact of facts)
    if (fact.kind === 'reseated') seats.set(fact.board, [...(seats.get(fact.board) ?? []), fact.replies]);
  return seats;
}

/** After how long the clock moved for people there: a move that took exactly so long was not their own. */
function capsAt(board: BoardId, { replies }: Scenario, reseated: Reseated): ReadonlySet<Ms> {
  const atFirst = Array.isArray(replies) ? replies[board - 1] : replies;
  const later = reseated.get(board) ?? [];
  const caps = [atFirst, ...later].map((seat) => (seat?.kind === 'human' ? seat.capMs : null));
  return new Set(caps.filter((capMs) => capMs !== null));
}

const inSeconds = (ms: number): number => Math.round(ms / 100) / 10;

function meanOf(replies: readonly number[]): number | null {
  if (replies.length === 0) return null;
  return inSeconds(replies.reduce((sum, ms) => sum + ms, 0) / replies.length);
}
