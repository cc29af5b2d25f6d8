import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boardAt,
  botReplies,
  classRound,
  masterAt,
  playOut,
  replay,
} from '../../../../shared/simul/index.ts';
import { moodIn } from '../../../models/mood.ts';
import { vocabulary } from '../../../models/words.ts';
import { settledOf } from '../rounds/settled.ts';
import { happenedBy, happenedIn, nextMoment } from './facts.ts';
import { momentWords } from './moment-words.ts';
import { countOf, liveMood, momentAt, trackOf } from './track.ts';

function played(policy: 'blocking' | 'event-loop', masters = 1, boards = 8) {
  const replies = Array.from({ length: boards }, (_, index) => botReplies(7, index + 1));
  const scenario = classRound({ policy, boards, durationMs: 30_000, replies, masters });
  const [settled] = settledOf([{ scenario, facts: playOut(scenario).facts }]);
  if (!settled) throw new Error('nothing was played');
  return settled;
}

const NAMES = ['Ada', 'Ben', 'Cleo'];
const nameAt = (board: number) => NAMES[board - 1] ?? null;

describe('a moment of a round', () => {
  it('is what the hall was at that moment, as the core replays it', () => {
    const settled = played('blocking', 2);
    const { scenario, facts } = settled.round;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 29_999, noNaN: true }), (atMs) => {
        const hall = replay(
          scenario,
          facts.filter(({ at }) => at <= atMs),
        );
        const moment = momentAt(trackOf(settled), atMs);
        expect(moment.scenes?.map(({ doing }) => doing)).toEqual(
          [1, 2].map((id) => masterAt(hall, id).doing),
        );
        expect(moment.hands).toBe(scenarioHands(hall));
      }),
    );
  });
  it('at the end it is over', () => {
    const track = trackOf(played('blocking'));
    expect(momentAt(track, 29_999).scenes).not.toBeNull();
    const over = momentAt(track, 30_000);
    expect(over.scenes).toBeNull();
    expect(momentWords(over, nameAt)).toBe(`over: ${over.movesAnswered} moves answered`);
  });
  it('the live line is what most masters do', () => {
    const scene = (mood: 'wasting' | 'plays') => ({ doing: 'blocked', board: 1, mood }) as const;
    const scenes = [scene('plays'), scene('wasting'), scene('wasting')];
    expect(liveMood({ scenes, hands: 0, movesAnswered: 0 })).toBe('wasting');
    expect(liveMood({ scenes: null, hands: 0, movesAnswered: 0 })).toBeNull();
    expect(moodIn('blocked', true)).toBe('wasting');
  });
});

/** Hands up as the ledger counts them: until he begins to play there. */
function scenarioHands(hall: ReturnType<typeof replay>): number {
  const playing = hall.masters
    .filter(({ doing, visit }) => doing === 'play' && visit === 'came')
    .map(({ board }) => board);
  return hall.boards.filter(
    ({ id, state }) =>
      (state === 'ready' || state === 'served') &&
      !playing.includes(id) &&
      boardAt(hall, id).state !== 'closed',
  ).length;
}

describe('a moment in words', () => {
  const scene = (doing: 'blocked' | 'play' | 'walk' | 'rest' | 'brainWait', board: number) => ({
    doing,
    board,
    mood: moodIn(doing, true),
  });
  const words = (scenes: readonly ReturnType<typeof scene>[], hands: number, names = nameAt) =>
    momentWords({ scenes, hands, movesAnswered: 0 }, names);

  it('names whom he is with, and how many hands are up', () => {
    expect(words([scene('blocked', 1)], 19)).toBe('waits for Ada at board 1, 19 hands up');
    expect(words([scene('play', 2)], 1)).toBe('plays with Ben at board 2, 1 hand up');
    expect(words([scene('walk', 3)], 0)).toBe('walks to Cleo at board 3, no hand up');
    expect(words([scene('rest', 0)], 0)).toBe('rests, no hand up');
    expect(words([scene('brainWait', 2)], 3)).toBe('waits for the crown at board 2, 3 hands up');
  });
  it('where nobody is known, the board alone', () =>
    expect(words([scene('blocked', 11)], 2, () => null)).toBe('waits at board 11, 2 hands up'));
  it('in the machine’s words where the stage speaks them', () => {
    vocabulary.value = 'machine';
    expect(words([scene('blocked', 1)], 19)).toBe('blocked on request 1 of Ada, 19 requests ready');
    vocabulary.value = 'hall';
  });
  it('of several masters, how many do what', () =>
    expect(words([scene('blocked', 1), scene('blocked', 2), scene('play', 3), scene('rest', 0)], 4)).toBe(
      '1 play, 2 wait, 1 rest, 4 hands up',
    ));
});

describe('facts to step through', () => {
  const rounds = [played('blocking'), { ...played('event-loop'), number: 2 }];
  const row = happenedIn(rounds);

  it('are those of all rounds, in time', () => {
    expect(row).toHaveLength(rounds.reduce((sum, { round }) => sum + round.facts.length, 0));
    expect(row.every(({ fact }, index) => index === 0 || fact.at >= (row[index - 1]?.fact.at ?? 0))).toBe(
      true,
    );
  });
  it('every one is met, forwards and backwards', () => {
    const times = new Set(row.map(({ fact }) => fact.at));
    const forwards = new Set<number>();
    for (let at = nextMoment(row, -1, 'after'); at !== null; at = nextMoment(row, at, 'after'))
      forwards.add(at);
    expect(forwards).toEqual(times);
    const backwards = new Set<number>();
    for (let at = nextMoment(row, 1e9, 'before'); at !== null; at = nextMoment(row, at, 'before'))
      backwards.add(at);
    expect(backwards).toEqual(times);
  });
  it('what happens at the very moment has happened', () => {
    const middle = row[50]?.fact.at ?? 0;
    expect(row[happenedBy(row, middle) - 1]?.fact.at).toBe(middle);
  });
});

it('counts those that hold, in a row that begins with them', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(50), (numbers, limit) => {
      const row = numbers.toSorted((a, b) => a - b);
      expect(countOf(row, (number) => number <= limit)).toBe(row.filter((number) => number <= limit).length);
    }),
  ));
