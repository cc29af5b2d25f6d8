import { describe, expect, it } from 'vitest';
import type { MasterView } from '../models/picture.ts';
import './text.ts';
import { handOf, markOf, moodOf, nowWords, placesOf, shownBoards } from './hall.ts';

const HANDS = [
  { board: 7, sinceMs: 1_000 },
  { board: 2, sinceMs: 2_000 },
];
const view = (changes: Partial<MasterView> = {}): MasterView => ({
  hands: HANDS,
  handsUp: (changes.hands ?? HANDS).length,
  closed: [5],
  doing: 'blocked',
  board: 3,
  sinceMs: 3_000,
  untilMs: null,
  isIdle: true,
  sentTo: null,
  movesAnswered: 4,
  chess: null,
  ...changes,
});
const nameAt = (board: number) => (board === 3 ? 'Ada' : 'Ben');
const says = (changes: Partial<MasterView>) => nowWords(view(changes), nameAt);

describe('the master’s seat', () => {
  it('gives each hand the key of its place, and no key where there is no hand', () => {
    const { hands } = view();
    expect(['1', '2', '3', '0', 'x', '12'].map((key) => handOf(key, hands))).toEqual([
      7,
      2,
      null,
      null,
      null,
      null,
    ]);
  });

  it('marks where he is before where he goes next, and that before its hand', () => {
    expect([3, 7, 2, 5, 1].map((board) => markOf(view({ sentTo: 2 }), board))).toEqual([
      'here',
      'ready',
      'next',
      'closed',
      'thinking',
    ]);
  });

  it('does not say of a board in a large hall that it thinks where its hand may be further back', () => {
    expect(markOf(view({ handsUp: 900 }), 1)).toBe('unknown');
    expect(markOf(view({ handsUp: 900 }), 7)).toBe('ready');
    expect(says({ handsUp: 1_900 })).toContain('1,900 hands are up');
  });

  it('says what he does, and that he stands still for want of an order', () => {
    expect(says({})).toBe('He stands still, and 2 hands are up. Send him!');
    expect(says({ hands: [{ board: 7, sinceMs: 0 }] })).toContain('a hand is up');
    expect(says({ doing: 'rest', hands: [], isIdle: false })).toContain('Nobody needs him');
    expect(says({ doing: 'play', isIdle: false, sentTo: 7 })).toBe(
      'He plays at Board 3 · Ada. Then board 7.',
    );
    expect(says({ doing: 'walk', isIdle: false })).toBe('He walks to Board 3 · Ada.');
    expect(says({ isIdle: false })).toContain('that hand is down');
    expect(says({ isIdle: false, untilMs: 9_000 })).toContain('time.sleep');
  });

  it('has the colour of waste only while a hand is up', () => {
    expect(moodOf(view())).toBe('idle');
    expect(moodOf(view({ hands: [] }))).toBe('rest');
    expect(moodOf(view({ doing: 'rest' }))).toBe('rest');
    expect(moodOf(view({ doing: 'walk' }))).toBe('walking');
    expect(moodOf(view({ doing: 'play' }))).toBe('busy');
  });
});

describe('the boards of a large hall', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `Player ${index + 1}`);
  const hands = Array.from({ length: 5_000 }, (_, index) => ({ board: 10_000 - index, sinceMs: 0 }));
  const view = { board: 3, sentTo: 77, hands };

  it('are all shown in a class', () => {
    expect(shownBoards({ board: 1, sentTo: null, hands: [] }, names.slice(0, 30), '')).toHaveLength(30);
  });
  it('are looked for: without that, where he is, where he goes, and who waits longest', () => {
    const shown = shownBoards(view, names, '');
    expect(shown).toHaveLength(24);
    expect(shown.slice(0, 4).map(({ board }) => board)).toEqual([3, 77, 10_000, 9_999]);
    expect(shownBoards(view, names, '4321')).toEqual([{ board: 4_321, name: 'Player 4321' }]);
  });
  it('stand under the place of their hand', () => {
    expect(placesOf(hands).get(9_999)).toBe(2);
    expect(placesOf(hands).get(3)).toBeUndefined();
  });
});
