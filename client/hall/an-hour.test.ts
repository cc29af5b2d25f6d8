/** A hall that runs for hours must not fill the projector's memory: what was drawn and counted is forgotten. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { advance, boardAt, type Fact, openHall, scenarioOf } from '../../shared/simul/index.ts';
import { palette } from '../app/palette.ts';
import { LiveLedger } from '../models/live/ledger.ts';
import { LiveTimeline } from '../models/live/timeline.ts';
import type { RoundPicture, TablePicture } from '../models/picture.ts';
import { masterFrames, moodsIn } from './frames.ts';
import { gridOf } from './layout/grid.ts';
import { Field } from './paint/field.ts';
import type { HallPictures } from './paint/hall-pictures.ts';
import { Layers } from './paint/layers.ts';
import { RoundHistory } from './round-history.ts';

vi.mock('phaser', () => ({}));
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A canvas that forgets at once what is painted. */
beforeEach(() => {
  const nothing = () => {};
  const context: object = new Proxy(
    {},
    { get: (_, name) => (name === 'canvas' ? canvas : nothing), set: () => true },
  );
  const canvas = { width: 1, height: 1, getContext: () => context };
  vi.stubGlobal('document', { createElement: () => canvas });
  vi.stubGlobal('Path2D', class {});
});
afterEach(() => void vi.unstubAllGlobals());

const HOUR_MS = 3_600_000;
const STEP_MS = 1_000;
const WARM_AFTER_MS = HOUR_MS / 6;
/** In the log that the room sends; the test keeps only its newest entries, so that whoever holds old ones is found. */
const FORGOTTEN: Fact = { kind: 'restBegan', at: 0, master: 1 };
/** Every wait of the hour is one number, and the log here is one pointer per fact; one small object per fact is more. */
const MOST_GROWTH_BYTES = 1.5e6;

const scenario = scenarioOf({
  ...{
    policy: 'event-loop',
    boards: 24,
    durationMs: HOUR_MS,
    opens: 'opponents',
    playMs: 120,
    walkVisitMs: 60,
  },
  replies: { kind: 'sampled', law: 'exponential', meanMs: 4_000, seed: 5 },
});

/** Runs the hour, hands each second to `look`, and says by how much the memory grew after the first ten minutes. */
function growthWhile(look: (round: RoundPicture, tables: readonly TablePicture[], nowMs: number) => void) {
  let { hall } = advance(openHall(scenario), 0);
  const facts: Fact[] = [];
  const tables: TablePicture[] = hall.boards.map(({ id, state, since }) => ({
    ...{ board: id, name: 'Ada', bot: false, connected: true, state },
    ...{ sinceMs: since, fen: '8/8/8/8/8/8/8/8', lastMove: null, answers: 0 },
  }));
  let warm = 0;
  for (let nowMs = STEP_MS; nowMs <= HOUR_MS; nowMs += STEP_MS) {
    const step = advance(hall, nowMs);
    hall = step.hall;
    const before = facts.length;
    for (const fact of step.facts) {
      facts.push(fact);
      if (!('board' in fact)) continue;
      const { state, since, answers } = boardAt(hall, fact.board);
      tables[fact.board - 1] = {
        ...(tables[fact.board - 1] as TablePicture),
        state,
        sinceMs: since,
        answers,
      };
    }
    look({ scenario, facts }, tables, nowMs);
    facts.fill(FORGOTTEN, before);
    if (nowMs === WARM_AFTER_MS || nowMs === HOUR_MS) {
      collectGarbage();
      const used = process.memoryUsage().heapUsed;
      if (nowMs === HOUR_MS) return { bytes: used - warm, facts: facts.length };
      warm = used;
    }
  }
  throw new Error('The hour never ends');
}

const halls: readonly (readonly [string, () => HallPictures])[] = [
  ['tables', () => new Layers({ ...wanted, grid: gridOf(24, 1376, 528) }, new Map())],
  ['squares', () => new Field({ ...wanted, grid: { ...gridOf(24, 1376, 528), detail: 3 } })],
];
const wanted = {
  ...{ colours: palette.light, art: { picture: () => null }, ratio: 1, arriving: false, scenario },
};

describe('an hour of running leaves the memory as it was', () => {
  it.each(halls)('in a hall of %s', (_, picturesOf) => {
    const pictures = picturesOf();
    const [ledger, timeline, history] = [new LiveLedger(), new LiveTimeline(), new RoundHistory(scenario)];
    const grid = gridOf(24, 1376, 528);
    const { bytes, facts } = growthWhile((round, tables, nowMs) => {
      const hall = {
        tables: [...tables],
        masters: [
          { doing: 'play', board: 1, from: 2, sinceMs: nowMs - 5, untilMs: nowMs + 5, nextBoard: 0 } as const,
        ],
        readyQueue: [],
      };
      history.read(round);
      const moods = moodsIn(hall, grid);
      pictures.paint(hall.tables, nowMs % 7_000 === 0);
      const soFar = { wastedMs: 0, answers: ledger.soFar(round, nowMs).movesAnswered };
      masterFrames(hall, moods, 1, {
        soFar,
        history,
        grid,
        figureHeight: 130,
        nowMs,
        speed: 1,
        still: false,
      });
      timeline.at(round, HOUR_MS / 1872);
    });
    expect(facts).toBeGreaterThan(40_000);
    expect(bytes).toBeLessThan(MOST_GROWTH_BYTES);
  });
  it('and who keeps what happened is found', () => {
    const kept: Fact[] = [];
    const { bytes } = growthWhile(({ facts }) => {
      for (let at = kept.length; at < facts.length; at++) kept.push(facts[at] as Fact);
    });
    expect(bytes).toBeGreaterThan(MOST_GROWTH_BYTES);
  });
});
