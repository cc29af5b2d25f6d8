/** What each round cost each seat, as a table. */
import { repliesOf, waitsOf } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import type { NameAt } from '../../../charts/fact-words.ts';
import type { Settled } from '../settled.ts';
import type { Cell } from './csv.ts';

const COLUMNS = ['round', 'policy', 'seat', 'name', 'moves', 'longestWait', 'meanReply'] as const;

/** A head, and a row for each seat of each round with people; of shows only where there is nothing else. */
export function classTable(rounds: readonly Settled[], nameAt: NameAt): readonly (readonly Cell[])[] {
  const ofPeople = rounds.filter(({ round }) => !round.isShow);
  const shown = ofPeople.length > 0 ? ofPeople : rounds;
  return [
    COLUMNS.map((column) => t(`debrief.takeHome.columns.${column}`)),
    ...shown.flatMap((settled) => seatRows(settled, nameAt)),
  ];
}

function seatRows({ number, round: { scenario, facts } }: Settled, nameAt: NameAt): Cell[][] {
  const replies = repliesOf(facts, scenario.boards);
  return waitsOf(scenario, facts).map(({ replies: moves, longestWaitMs }, index) => [
    number,
    t(`common.policy.${scenario.policy}`),
    index + 1,
    nameAt(index + 1),
    moves,
    inSeconds(longestWaitMs),
    meanOf(replies[index] ?? []),
  ]);
}

const inSeconds = (ms: number): number => Math.round(ms / 100) / 10;

function meanOf(replies: readonly number[]): number | null {
  if (replies.length === 0) return null;
  return inSeconds(replies.reduce((sum, ms) => sum + ms, 0) / replies.length);
}
