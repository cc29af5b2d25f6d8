/** A class that plays by itself, stopped at any second: what the stage shows of it, without a server. */
import { signal } from '@preact/signals';
import type { HallPicture, RoundPicture, StageModel, TablePicture } from '../../client/models/picture.ts';
import { plainLesson, plainStage } from '../../client/models/plain-lesson.ts';
import { knownGameAt, mastersOf } from '../../client/models/show-picture.ts';
import type { ClassStatus, Phase } from '../../shared/protocol/classroom.ts';
import {
  advance,
  type Board,
  botReplies,
  classRound,
  type Hall,
  openHall,
  type PolicyName,
  playOut,
  readyBoards,
  type Scenario,
} from '../../shared/simul/index.ts';
import type { Moment } from './query.ts';

/** One evening on which the master falls asleep at board 11. */
const SEED = 2083;
const DURATION_MS = 60_000;
const SLOW = { kind: 'fixed', ms: 45_000 } as const;
const COMPARED: readonly PolicyName[] = ['blocking', 'event-loop'];
const NAMES = [
  'Mia',
  'Ben',
  'Tom',
  'Ada',
  'Noor',
  'Luca',
  'Zoe',
  'Kai',
  'Ivy',
  'Leo',
  'Uma',
  'Sam',
  'Eva',
  'Max',
];

/** The stage's model of this class at this moment. */
export function stageOf(moment: Moment): StageModel {
  const { phase, policy, boards, atMs, coughs, link } = moment;
  // Whoever names another policy wants to see that one alone.
  const policies = COMPARED.includes(policy) ? COMPARED : [policy];
  const rounds = policies.map((name) => playOut(scenarioOf({ ...moment, policy: name })));
  const { hall, facts } = advance(openHall(scenarioOf(moment)), atMs);
  const roundIndex = policies.indexOf(policy);
  const whole = rounds.map(({ hall: { scenario }, facts: all }): RoundPicture => ({ scenario, facts: all }));
  const running = [...whole.slice(0, roundIndex), { scenario: hall.scenario, facts }];
  return {
    link: signal(link),
    ended: signal(null),
    status: signal(statusOf(phase, roundIndex, boards, policies)),
    hall: signal(pictureOf(hall)),
    rounds: signal(phase === 'round' ? running : whole),
    clockMs: () => atMs,
    joinUrl: signal('http://192.168.1.20:2567/j/412907'),
    ...plainStage(),
    coughs: signal(coughs),
  };
}

function scenarioOf({ policy, boards, slow, special }: Moment): Scenario {
  const replies = Array.from({ length: boards }, (_, index) =>
    index + 1 === slow ? SLOW : botReplies(SEED, index + 1),
  );
  return { ...classRound({ policy, boards, durationMs: DURATION_MS, replies }), ...special };
}

/** The status of a class with this many seats. */
export function statusOf(
  phase: Phase,
  roundIndex: number,
  seats: number,
  policies: readonly PolicyName[] = COMPARED,
): ClassStatus {
  const rounds = policies.map((policy) => ({ policy, topic: policy, durationMs: DURATION_MS }));
  const people = Math.ceil(seats * 0.8);
  return plainLesson({ code: '412907', locked: false, phase, rounds, roundIndex, seats, people });
}

/** The whole hall as it is drawn. */
export function pictureOf(hall: Hall): HallPicture {
  return { tables: hall.boards.map(tableOf), masters: mastersOf(hall), readyQueue: readyBoards(hall) };
}

/** One board of a hall as it is drawn. */
export function tableOf(board: Board): TablePicture {
  const { id, state, since, answers } = board;
  const bot = id % 5 === 4;
  const name = bot ? 'Deep Beige' : (NAMES[id % NAMES.length] as string);
  const game = knownGameAt(board);
  return { board: id, name, bot, connected: true, state, sinceMs: since, answers, ...game };
}
