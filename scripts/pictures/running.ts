/**
 * A class in full motion, for measuring: every board moves every few seconds, and the master keeps up with all. What happens
 * comes at the pace of a server, the hall packed as it sends it.
 */
import { signal } from '@preact/signals';
import type { HallPicture, RoundPicture, StageModel } from '../../client/models/picture.ts';
import { plainStage } from '../../client/models/plain-lesson.ts';
import { mastersOf } from '../../client/models/show-picture.ts';
import { HallReader } from '../../shared/protocol/hall/hall-reader.ts';
import { PackedHall } from '../../shared/protocol/hall/packed-hall.ts';
import {
  advance,
  type BoardId,
  boardAt,
  type Fact,
  frontOfQueue,
  type Hall,
  type Ms,
  openHall,
  type Scenario,
  scenarioOf,
} from '../../shared/simul/index.ts';
import { statusOf, tableOf } from './class.ts';

/** About how long one board's move and answer take together. */
const LAP_MS = 5_000;
/** As the server has them (server/session/simul-room.ts, stage-state.ts). */
const PACE = { everyMs: 50, ofManyEveryMs: 100, many: 1_000 } as const;
const QUEUE_SHOWN_MAX = 200;

function scenarioInMotion(
  boards: number,
  special: Partial<Scenario> & Pick<Scenario, 'durationMs'>,
): Scenario {
  // The master is through with all boards in two thirds of a lap, so that most opponents think or move at any time.
  const stepMs = (LAP_MS * 0.66) / boards;
  return scenarioOf({
    policy: 'event-loop',
    boards,
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

/** What the server would have sent by now, for a stage that has all that came before. */
class Sender {
  readonly #packed: PackedHall;
  #known = 0;

  constructor(hall: Hall) {
    this.#packed = new PackedHall(hall.boards.length);
  }

  /** @param boards at which something has happened */
  since(hall: Hall, boards: Iterable<BoardId>): Uint8Array {
    for (const board of boards) this.#packed.write({ ...ON_STAGE, ...tableOf(boardAt(hall, board)) });
    const { front, count } = frontOfQueue(hall, QUEUE_SHOWN_MAX);
    this.#packed.writeRest({
      masters: mastersOf(hall),
      readyQueue: front,
      handsUp: count,
    });
    this.#packed.finish();
    const bytes = this.#packed.since(this.#known);
    this.#known = this.#packed.picture;
    return bytes;
  }
}
/** Of a real hall, beside what the table of a picture has. */
const ON_STAGE = { sinceRound: 0, side: 'white', result: '' } as const;

/** How somebody looks on. */
export type Looks = {
  /** How long the round has gone on when the stage comes in. */
  readonly sinceMs: Ms;
  readonly durationMs: Ms;
  /** What a message about the hall is read in. */
  readonly heard: (read: () => void, bytes: number) => void;
};

/**
 * The stage's model of such a class, and what lets its time pass up to a moment of the round's clock.
 * @param special what differs in this round's scenario
 */
export function runningStage(
  boards: number,
  special: Partial<Scenario>,
  { sinceMs, durationMs, heard }: Looks,
): { model: StageModel; passTo: (ms: number) => void } {
  const everyMs = boards > PACE.many ? PACE.ofManyEveryMs : PACE.everyMs;
  const soFar = advance(openHall(scenarioInMotion(boards, { durationMs, ...special })), sinceMs);
  let { hall } = soFar;
  let [nowMs, toldMs] = [sinceMs, sinceMs];
  let news: Fact[] = [];
  const facts: Fact[] = [...soFar.facts];
  const sender = new Sender(hall);
  const reader = new HallReader();
  const picture = signal<HallPicture | null>(null);
  const hear = (bytes: Uint8Array) =>
    heard(() => {
      picture.value = reader.read(bytes) ?? picture.peek();
    }, bytes.length);
  hear(
    sender.since(
      hall,
      hall.boards.map(({ id }) => id),
    ),
  );
  const rounds = signal<readonly RoundPicture[]>([{ scenario: hall.scenario, facts }]);
  const model: StageModel = {
    link: signal('open'),
    ended: signal(null),
    status: signal({
      ...statusOf('round', 0, boards),
      rounds: [{ policy: 'event-loop', topic: 'event-loop', durationMs }],
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
      news.push(...step.facts);
      if (nowMs - toldMs < everyMs) return;
      toldMs = nowMs;
      hear(sender.since(hall, new Set(news.flatMap((fact) => ('board' in fact ? [fact.board] : [])))));
      facts.push(...news);
      news = [];
      rounds.value = [{ scenario: hall.scenario, facts }];
    },
  };
}
