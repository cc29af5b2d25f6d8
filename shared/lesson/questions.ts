/** What is asked of a class, what may be tapped, and what turned out to be right. */
import type { LabName, Settings } from '../labs/labs.ts';
import type { BoardId, QueueOrder } from '../simul/index.ts';
import type { Question } from './plan.ts';
import { quizzes } from './quiz.ts';
import { expectedMoves, type RoundExpected } from './theory.ts';

/** What a class guesses before a lab runs: it belongs to the step of the lab, and is no question of a plan. */
export type LabGuess = { readonly about: 'lab'; readonly lab: LabName; readonly settings: Settings };
export type Asked = Question | LabGuess;

/** A number of moves, a board, an order of the ready queue, or the number of an answer in `lesson.quiz` or of a guess. */
export type Option = number | QueueOrder;

/** A question as everybody is told of it. */
export type QuestionStatus = {
  /** The step of the plan it belongs to. */
  readonly step: number;
  readonly question: Asked;
  readonly options: readonly Option[];
  readonly isOpen: boolean;
  /** How many people have answered so far. */
  readonly answers: number;
  /** How many took each option; null while the question is open. */
  readonly counts: readonly number[] | null;
  /** Which option is right, as far as it is known and told; null: none is, or not yet. */
  readonly right: number | null;
  /** A prediction: how many moves it really were. */
  readonly moves: number | null;
};

/** What the options follow from. */
type QuestionContext = {
  /** The round that is asked about. */
  readonly round: RoundExpected | null;
  /** Who may have been the saboteur. */
  readonly suspects: readonly BoardId[];
};

const QUEUE_OPTIONS = ['fifo', 'lifo', 'lowest', 'nearest'] as const satisfies readonly QueueOrder[];

export function optionsOf(question: Question, { round, suspects }: QuestionContext): readonly Option[] {
  switch (question.about) {
    case 'moves':
      return (round && moveTiles(round)) ?? ANY_MOVES;
    case 'queue':
      return QUEUE_OPTIONS;
    case 'saboteur':
      return suspects;
    case 'quiz':
      return Array.from({ length: quizzes[question.quiz].options }, (_, index) => index);
  }
}

/** Where nothing is known of the round. */
const ANY_MOVES = [10, 40, 90, 200] as const;

/**
 * Four numbers of moves that tell the ways apart: what a master who waits comes to, what one who moves on comes to,
 * one between them, and one that nobody can reach. The same four for every policy: a tile gives nothing away. Only a
 * blocking call moves the one between, to what it leaves of the loop: nobody could tell the two apart otherwise.
 * @returns null where a move takes no time at all
 */
function moveTiles(round: RoundExpected): readonly number[] | null {
  const plain = { ...round, masters: 1, brains: 1, trapped: null };
  const waits = expectedMoves({ ...plain, policy: 'blocking' }) ?? 1;
  const movesOn = expectedMoves({ ...plain, policy: 'event-loop' }) ?? 1;
  const between = round.trapped ? (expectedMoves(round) ?? 1) : Math.sqrt(waits * movesOn);
  const wanted = [waits, between, movesOn, movesOn * 2.2];
  if (!wanted.every(Number.isFinite)) return null;
  const tiles: number[] = [];
  for (const moves of wanted) tiles.push(Math.max(roundTile(moves), (tiles.at(-1) ?? 0) + 1));
  return tiles;
}

/** One figure that counts, and a zero or a five. */
function roundTile(moves: number): number {
  if (moves < 10) return Math.max(1, Math.round(moves));
  const step = 10 ** Math.floor(Math.log10(moves)) / 2;
  return Math.round(moves / step) * step;
}

/** The option that lies nearest to what really happened, as a ratio: 10 is as far from 20 as 20 from 40. */
export function nearestOption(options: readonly Option[], moves: number): number {
  const distance = (option: Option | undefined) => Math.abs(Math.log((Number(option) + 1) / (moves + 1)));
  return options.reduce<number>(
    (best, option, index) => (distance(option) < distance(options[best]) ? index : best),
    0,
  );
}

/** What a class voted for; the first of those with most votes. @returns null where nobody voted */
export function winnerOf({ options, counts }: Pick<QuestionStatus, 'options' | 'counts'>): Option | null {
  const most = Math.max(0, ...(counts ?? []));
  return most === 0 ? null : (options[(counts ?? []).indexOf(most)] ?? null);
}
