/** What a round cost each player, and how long each took. */
import type { Fact } from '../model/facts.ts';
import type { Ms, Scenario } from '../model/scenario.ts';
import { onTick } from '../model/time.ts';
import { thinkingIn, type Visit, visitsOf, waitIn } from './visits.ts';

/** A stretch of somebody's round, from when to when: they thought, their hand was up, or the master played at their board. */
export type OwnStretch = readonly [from: Ms, to: Ms, did: 'thought' | 'handUp' | 'served'];

export type PlayerCost = {
  /** Hand up until the master begins to play; a hand still up at the end counts at its length so far. */
  readonly longestWaitMs: Ms;
  readonly totalWaitMs: Ms;
  /** Their own thinking, a turn that has not ended included. */
  readonly totalThinkMs: Ms;
  /** How long their hand was up before an answer, on average; null: none came. */
  readonly waitPerAnswerMs: Ms | null;
  /** How long they thought about a move, on average; null: they made none. */
  readonly thinkPerMoveMs: Ms | null;
  /** How long their hand had been up at the end, and nobody had come; null: it was down, or he was there. */
  readonly openWaitMs: Ms | null;
  /** What they did when, without gaps while they took part; to the millisecond. */
  readonly stretches: readonly OwnStretch[];
  /** Their moves. */
  readonly replies: number;
  /** The master's moves at their board. */
  readonly answers: number;
};

/** One entry per board. @param nowMs the round's clock; without it the last fact's time */
export function waitsOf(
  scenario: Scenario,
  facts: readonly Fact[],
  nowMs: Ms = facts.at(-1)?.at ?? 0,
): PlayerCost[] {
  const last = facts.at(-1);
  const end = last?.kind === 'bellRang' ? last.at : nowMs;
  return visitsOf(facts, scenario).map((visits) => costOf(visits, end));
}

function costOf(visits: readonly Visit[], end: Ms): PlayerCost {
  const waits = visits.map((visit) => waitIn(visit, end) ?? 0);
  const answered = visits.filter(({ movedAt }) => movedAt !== null);
  const moved = visits.filter(({ turnAt, handAt }) => turnAt !== null && handAt !== null);
  const open = visits.at(-1);
  const isOpen = open !== undefined && open.playAt === null && open.closedAt === null;
  return {
    longestWaitMs: waits.reduce((longest, ms) => Math.max(longest, ms), 0),
    totalWaitMs: sum(waits),
    totalThinkMs: sum(visits.map((visit) => thinkingIn(visit, end) ?? 0)),
    waitPerAnswerMs: mean(answered.map((visit) => waitIn(visit, end) ?? 0)),
    thinkPerMoveMs: mean(moved.map((visit) => thinkingIn(visit, end) ?? 0)),
    openWaitMs: isOpen ? waitIn(open, end) : null,
    stretches: visits.flatMap((visit) => stretchesIn(visit, end)),
    replies: moved.length,
    answers: answered.length,
  };
}

/** What has no length is left out. */
function stretchesIn({ turnAt, handAt, playAt, movedAt, closedAt }: Visit, end: Ms): readonly OwnStretch[] {
  const until = closedAt ?? end;
  const all: readonly (readonly [Ms | null, Ms | null, OwnStretch[2]])[] = [
    [turnAt, handAt, 'thought'],
    [handAt, playAt, 'handUp'],
    [playAt, movedAt, 'served'],
  ];
  return all
    .filter(([from]) => from !== null)
    .map(([from, to, did]): OwnStretch => [Math.round(from ?? 0), Math.round(to ?? until), did])
    .filter(([from, to]) => to > from);
}

const sum = (times: readonly Ms[]): Ms => times.reduce((total, ms) => onTick(total + ms), 0);
const mean = (times: readonly Ms[]): Ms | null =>
  times.length === 0 ? null : onTick(sum(times) / times.length);
