import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { logFrom } from '../../../shared/lesson/log/class-log.ts';
import { plans } from '../../../shared/lesson/plans.ts';
import { botReplies, classRound, playOut, scenarioOf, settle } from '../../../shared/simul/index.ts';
import type { RoundPicture, StageModel } from '../picture.ts';
import { logOfClass, openedClass } from './opened-class.ts';

const games = [{ board: 1, game: 1, masterHas: 'black' as const, moves: 'e4 e5', outcome: null }];
const rounds = (['blocking', 'event-loop'] as const).map((policy): RoundPicture => {
  const human = { kind: 'human', capMs: 4_000 } as const;
  const replies = [human, ...[2, 3, 4].map((board) => botReplies(9, board))];
  const scenario = classRound({ policy, boards: 4, durationMs: 20_000, replies });
  return { scenario, facts: playOut(scenario).facts, games };
});
const show: RoundPicture = {
  ...(() => {
    const scenario = scenarioOf({ policy: 'event-loop', boards: 24, exchanges: 3 });
    return { scenario, facts: playOut(scenario).facts };
  })(),
  isShow: true,
};

const table = {
  connected: true,
  state: 'thinking',
  sinceMs: 0,
  fen: '',
  lastMove: null,
  answers: 0,
} as const;
const model = {
  plan: signal(plans.icebreaker),
  hall: signal({
    tables: [{ board: 1, name: 'மோகன்', bot: false, sinceRound: 1, ...table }],
    masters: [],
    readyQueue: [],
  }),
  rounds: signal([...rounds, show]),
  questions: signal([
    {
      ...{ step: 0, question: { about: 'moves' }, options: [7, 25, 90, 200], isOpen: false },
      ...{ answers: 3, counts: [1, 0, 2, 0], right: 1, moves: 22 },
    } as const,
  ]),
  measured: signal([
    {
      ...{ step: 1, lab: 'sleep', settings: { tasks: 5, way: 'both' }, atMs: 5 },
      figures: { blockingMs: 5_004, asyncMs: 1_003, ratio: 4.99 },
    } as const,
  ]),
  awards: signal([{ award: 'oracle', board: 1, name: 'மோகன்', figure: 1.25 } as const]),
} satisfies Partial<StageModel>;

const text = JSON.stringify(logOfClass(model, '2026-11-26'));
const read = (part: string) => logFrom(part);

describe('a class that was kept as a file', () => {
  const log = read(text);
  const opened = typeof log === 'string' ? null : openedClass(log);

  it('is the same class again: rounds, games, names, questions, awards and the day', () => {
    expect(opened?.rounds.value).toEqual(
      model.rounds.value.map((round) => (round.isShow ? round : { ...round, games: round.games ?? [] })),
    );
    expect(opened?.hall.value).toEqual(model.hall.value);
    expect(opened?.questions.value).toEqual(model.questions.value);
    expect(opened?.awards.value).toEqual(model.awards.value);
    expect(opened?.plan.value).toEqual(model.plan.value);
    expect(opened?.playedOn).toBe('2026-11-26');
    expect(opened?.status.value?.phase).toBe('debrief');
  });
  it('has the same figures', () => {
    const ledgers = (all: readonly RoundPicture[] = []) =>
      all.map(({ scenario, facts }) => settle(scenario, facts));
    expect(ledgers(opened?.rounds.value)).toEqual(ledgers(model.rounds.value));
  });
  it('is written again as it was, on another day too', () =>
    expect(opened && logOfClass(opened, '2030-01-01')).toEqual(JSON.parse(text)));
  it('holds of a show what it follows from, and no more', () =>
    expect(text.length).toBeLessThan(JSON.stringify(model.rounds.value).length));
});

describe('a file that is none', () => {
  const changed = (change: (log: ReturnType<typeof JSON.parse>) => void) => {
    const log = JSON.parse(text);
    change(log);
    return JSON.stringify(log);
  };

  it.each([
    ['nothing', ''],
    ['a text', 'Dear class'],
    ['a number', '7'],
    ['another JSON', '{"rounds":[]}'],
    ['a plan', JSON.stringify(plans.icebreaker)],
    ['one without rounds', changed((log) => log.rounds.splice(0))],
    ['one whose facts are out of order', changed((log) => log.rounds[0].facts.reverse())],
    ['one with a board that is not there', changed((log) => (log.rounds[0].facts[0].board = 99))],
    ['one with a fact that nobody knows', changed((log) => (log.rounds[0].facts[3].kind = 'dance'))],
    ['one with half a scenario', changed((log) => delete log.rounds[0].scenario.playMs)],
  ])('%s', (_, text) => expect(read(text)).toBe('noLog'));

  it('ends too early', () => {
    for (const share of [0.02, 0.5, 0.99])
      expect(read(text.slice(0, Math.floor(share * text.length)))).toBe('cutOff');
  });
  it('comes from a newer version', () => expect(read(changed((log) => (log.version = 2)))).toBe('newer'));
});
