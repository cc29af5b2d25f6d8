import { describe, expect, it } from 'vitest';
import type { AwardName } from '../../../shared/lesson/awards.ts';
import { kindsOf, pagesOf, placesOf } from './places.ts';

const award = (board: number, name: AwardName) => ({ award: name, board, name: `P${board}`, figure: null });
const CLASS = [
  award(1, 'quickDraw'),
  award(2, 'welcome'),
  award(3, 'oracle'),
  award(4, 'statue'),
  award(5, 'cougher'),
  award(6, 'sillyHero'),
];

describe('a presentation of awards', () => {
  it('honours everybody once', () => {
    const { podium, others } = placesOf(CLASS);
    expect([...podium, ...others].map(({ board }) => board).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });
  it('calls the Oracle last on the podium', () => {
    const { podium } = placesOf(CLASS);
    expect(podium).toHaveLength(3);
    expect(podium.at(-1)?.award).toBe('oracle');
  });
  it('honours three different awards, where there are three', () => {
    const many = [...CLASS, ...CLASS.map(({ award: name, board }) => award(board + 10, name))];
    const { podium } = placesOf(many);
    expect(new Set(podium.map(({ award: name }) => name)).size).toBe(3);
    expect(podium.at(-1)?.board).toBe(3);
  });
  it('is the same wherever it is shown', () => {
    expect(placesOf(CLASS.toReversed()).podium).toEqual(placesOf(CLASS).podium);
  });
  it('has a podium for two, and for nobody', () => {
    expect(placesOf(CLASS.slice(0, 2)).podium).toHaveLength(2);
    expect(placesOf([])).toEqual({ podium: [], others: [] });
  });
  it('puts a mere welcome on the podium only where there are not enough others', () => {
    expect(placesOf(CLASS).podium.some(({ award: name }) => name === 'welcome')).toBe(false);
    expect(placesOf(CLASS.slice(0, 3)).podium.some(({ award: name }) => name === 'welcome')).toBe(true);
  });
});

it('many cards are shown page by page', () => {
  expect(pagesOf(CLASS, 4).map((page) => page.length)).toEqual([4, 2]);
  expect(pagesOf([], 4)).toEqual([]);
});

describe('the awards of ten thousand', () => {
  const kinds = ['steadyHand', 'oracle', 'welcome'] as const;
  const all = Array.from({ length: 10_000 }, (_, index) => ({
    award: kinds[index % 3] ?? 'welcome',
    board: index + 1,
    name: `Player ${index + 1}`,
    figure: null,
  }));

  it('are shown by kind, each with its number and its first names', () => {
    const shown = kindsOf(all, 3);
    expect(shown.map(({ award, count }) => [award, count])).toEqual([
      ['oracle', 3_333],
      ['steadyHand', 3_334],
      ['welcome', 3_333],
    ]);
    expect(shown[0]?.first.map(({ board }) => board)).toEqual([2, 5, 8]);
  });
  it('have a podium, and nobody is lost beside it', () => {
    const { podium, others } = placesOf(all);
    expect(podium).toHaveLength(3);
    expect(podium.at(-1)?.award).toBe('oracle');
    expect(new Set([...podium, ...others].map(({ board }) => board)).size).toBe(10_000);
  });
});
