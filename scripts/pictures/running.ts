/** A class in full motion, for measuring: every board moves every few seconds, and the master keeps up with all. */
import { signal } from '@preact/signals';
import type { RoundPicture, StageModel } from '../../client/models/picture.ts';
import { plainStage } from '../../client/models/plain-lesson.ts';
import { mastersOf } from '../../client/models/show-picture.ts';
import {
  advance,
  boardAt,
  type Fact,
  openHall,
  readyBoards,
  type Scenario,
  scenarioOf,
} from '../../shared/simul/index.ts';
import { pictureOf, statusOf, tableOf } from './class.ts';

/** About how long one board's move and answer take together. */
const LAP_MS = 5_000;
const DURATION_MS = 600_000;

function scenarioInMotion(boards: number, special: Partial<Scenario>): Scenario {
  // The master is through with all boards in two thirds of a lap, so that most opponents think or move at any time.
  const stepMs = (LAP_MS * 0.66) / boards;
  return scenarioOf({
    policy: 'event-loop',
    boards,
    durationMs: DURATION_MS,
    exchanges: null,
    opens: 'opponents',
    playMs: stepMs * 0.7,
    walkVisitMs: stepMs * 0.3,
    replies: Array.from({ length: boards }, (_, index) => ({
      kind: 'sampled',
      law: 'exponential',
      meanMs: LAP_MS,
      seed: index + 1,
    })),
    ...special,
  });
}

/**
 * The stage's model of such a class, and what lets its time pass up to a moment of the round's clock.
 * @param special what differs in this round's scenario
 */
export function runningStage(
  boards: number,
  special: Partial<Scenario> = {},
): { model: StageModel; passTo: (ms: number) => void } {
  let { hall } = advance(openHall(scenarioInMotion(boards, special)), 0);
  let nowMs = 0;
  const facts: Fact[] = [];
  const picture = signal(pictureOf(hall));
  const rounds = signal<readonly RoundPicture[]>([{ scenario: hall.scenario, facts }]);
  const model: StageModel = {
    link: signal('open'),
    ended: signal(null),
    status: signal({
      ...statusOf('round', 0, boards),
      rounds: [{ policy: 'event-loop', topic: 'event-loop', durationMs: DURATION_MS }],
    }),
    hall: picture,
    rounds,
    clockMs: () => nowMs,
    joinUrl: signal('http://192.168.1.20:2567/j/412907'),
    ...plainStage(),
  };
  return {
    model,
    passTo(ms) {
      const step = advance(hall, ms);
      hall = step.hall;
      nowMs = ms;
      facts.push(...step.facts);
      const tables = [...picture.peek().tables];
      for (const fact of step.facts)
        if ('board' in fact) tables[fact.board - 1] = tableOf(boardAt(hall, fact.board));
      picture.value = { tables, masters: mastersOf(hall), readyQueue: readyBoards(hall) };
      rounds.value = [{ scenario: hall.scenario, facts }];
    },
  };
}
