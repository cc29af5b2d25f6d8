/** The hall as the round begins. */
import { policies } from '../policies/registry.ts';
import { openBrains } from '../steps/brains.ts';
import { appoint, letIn } from '../steps/evolve-boards.ts';
import { type Board, boardAt, type GroupStanding, type Hall, type Master } from './hall.ts';
import { problemsOf } from './problems.ts';
import type { BoardId, Scenario } from './scenario.ts';
import { mastersHired } from './scenario-of.ts';
import { onTick } from './time.ts';
import { enter, NEVER, openTournament } from './tournament.ts';

/**
 * Opens the hall at time 0: the masters stand at board 1 and are about to choose.
 * @throws RangeError with `problemsOf`'s sentences where the scenario can't be played
 */
export function openHall(scenario: Scenario): Hall {
  const problems = problemsOf(scenario);
  if (problems.length > 0) throw new RangeError(problems.join(' '));
  const masters = mastersHired(scenario);
  const hall: Hall = {
    scenario,
    now: 0,
    bellAt: scenario.durationMs === null ? NEVER : onTick(scenario.durationMs),
    ended: false,
    boards: boardsOf(scenario),
    masters: Array.from({ length: masters }, (_, index) =>
      masterBefore(index + 1, policies[scenario.policy].memory?.atFirst ?? null),
    ),
    due: openTournament(scenario.boards),
    ready: openTournament(scenario.boards),
    circle: openTournament(scenario.boards),
    boardsToClear: openTournament(scenario.boards),
    busy: openTournament(masters),
    choosing: openTournament(masters),
    resting: openTournament(masters),
    standing: openTournament(masters),
    brains: openBrains(scenario.brains, masters),
    groups: scenario.groups.map(({ boards }) => standing(boards.length)),
    tickets: 0,
    unserved: 1,
    outside: 1,
    seatsTaken: 0,
    openBoards: scenario.boards,
    uncleared: 0,
    openGroups: scenario.groups.length,
    finished: null,
    groupToFollow: null,
  };
  const admitted = Math.min(scenario.boards, scenario.door ?? scenario.boards);
  for (let id = 1; id <= admitted; id++) letIn(hall, boardAt(hall, id), 0);
  for (let id = admitted + 1; id <= scenario.boards; id++) appoint(hall, boardAt(hall, id));
  for (const { id } of hall.masters) enter(hall.choosing, id, 0);
  return hall;
}

const standing = (boards: number): GroupStanding => ({
  playing: boards,
  uncleared: 0,
  cancelling: false,
  closedBefore: 0,
});

const masterBefore = (id: number, memory: number | null): Master => ({
  id,
  doing: 'rest',
  board: 1,
  from: 1,
  since: 0,
  until: null,
  visit: 'none',
  clears: null,
  mind: null,
  sentTo: null,
  memory,
  brain: null,
});

function boardsOf({ boards, groups, failures }: Scenario): Board[] {
  const groupOf = new Map<BoardId, number>();
  groups.forEach((group, index) => {
    for (const board of group.boards) groupOf.set(board, index + 1);
  });
  const failsAt = new Map<BoardId, number>();
  for (const { board, atMs } of failures)
    failsAt.set(board, Math.min(onTick(atMs), failsAt.get(board) ?? NEVER));
  return Array.from({ length: boards }, (_, index) => ({
    id: index + 1,
    state: 'outside',
    since: 0,
    replyDue: null,
    failsAt: failsAt.get(index + 1) ?? null,
    ticket: 0,
    replies: 0,
    answers: 0,
    master: null,
    group: groupOf.get(index + 1) ?? null,
    seat: null,
  }));
}
