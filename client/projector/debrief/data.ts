/** What the parts of the debrief are drawn from, read from the model once. */
import { useMemo } from 'preact/hooks';
import type { BoardId, Ms } from '../../../shared/simul/index.ts';
import type { NameAt } from '../../charts/fact-words.ts';
import { botName } from '../../models/classroom.ts';
import type { HallPicture, RoundPicture, StageModel } from '../../models/picture.ts';
import { comparedOf, pairOf } from './rounds/compared.ts';
import { type Settled, settledOf } from './rounds/settled.ts';
import { replyMsOf } from './theory/theory.ts';

/** What the debrief reads of a stage. */
export type DebriefModel = Pick<
  StageModel,
  'rounds' | 'hall' | 'questions' | 'plan' | 'awards' | 'measured' | 'playedOn' | 'status'
>;

export type Data = {
  readonly rounds: readonly Settled[];
  /** The two rounds that the lesson is about. */
  readonly pair: readonly Settled[];
  /** Those two, and what else was played in the same hall. */
  readonly compared: readonly Settled[];
  readonly namesIn: (settled: Settled) => NameAt;
  /** Z; null where nobody has moved. */
  readonly replyMs: Ms | null;
};

export function useData({
  rounds: pictures,
  hall,
  plan: planned,
  status,
}: Omit<DebriefModel, 'questions'>): Data {
  const all = pictures.value;
  const plan = planned.value;
  const drivers = status.value?.rounds;
  const picture = hall.value;
  const figures = useMemo(() => {
    const rounds = settledOf(all, plan, drivers);
    const pair = pairOf(rounds);
    return { rounds, pair, compared: comparedOf(rounds), replyMs: replyMsOf(pair, all) };
  }, [all, plan, JSON.stringify(drivers)]);
  return { ...figures, namesIn: (settled) => nameAt(settled, picture) };
}

/**
 * Shows are played by bots. In the class's rounds the names are of those who sit there now: nobody keeps the name of somebody
 * who has left, and nobody who came later is given what was played before.
 */
export function nameAt({ number, round }: Settled, hall: HallPicture | null): NameAt {
  if (round.isShow) return botName;
  const people = new Set(peopleIn(round));
  return (board) => {
    const table = hall?.tables[board - 1];
    if (!table) return null;
    if (!people.has(board)) return botName(board);
    return !table.bot && (table.sinceRound ?? 0) < number ? table.name : null;
  };
}

/** The boards at which people sat in that round, for some of the time. */
function peopleIn({ scenario: { replies }, facts }: RoundPicture): readonly BoardId[] {
  const atFirst = Array.isArray(replies) ? replies : [];
  return [
    ...atFirst.flatMap((seat, index) => (seat.kind === 'human' ? [index + 1] : [])),
    ...facts.flatMap((fact) =>
      fact.kind === 'reseated' && fact.replies.kind === 'human' ? [fact.board] : [],
    ),
  ];
}
