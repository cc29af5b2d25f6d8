import { expect, it } from 'vitest';
import { HandClock } from '../../../shared/round/hand-clock.ts';
import type { Connection } from '../connection.ts';
import { AT_ONCE, InTurn } from './in-turn.ts';

const nobody: Connection = { send: () => {}, sendBytes: () => {}, leave: () => {} };
const crowd = (size: number) =>
  new Map(Array.from({ length: size }, (_, index) => [index + 1, { ...nobody }] as const));

it('tells a class at once', () => {
  const told: number[] = [];
  new InTurn(crowd(AT_ONCE), new HandClock()).all((_, board) => told.push(board));
  expect(told.length).toBe(AT_ONCE);
});

it('tells a crowd some at a time, everybody once, and one thing after the other', () => {
  const clock = new HandClock();
  const turns = new InTurn(crowd(1_000), clock);
  const told: string[] = [];
  turns.all((_, board) => told.push(`first ${board}`));
  turns.all((_, board) => told.push(`second ${board}`));
  expect(told.length).toBe(AT_ONCE);
  clock.pass(1_000);
  expect(told.length).toBe(2_000);
  expect(new Set(told).size).toBe(2_000);
  expect(told.slice(0, 1_000).every((one) => one.startsWith('first'))).toBe(true);
});

it('tells nobody who has left meanwhile', () => {
  const clock = new HandClock();
  const players = crowd(400);
  const told: number[] = [];
  const turns = new InTurn(players, clock);
  turns.all((_, board) => told.push(board));
  players.delete(400);
  clock.pass(1_000);
  expect(told.length).toBe(399);
  expect(told).not.toContain(400);
});

it('says nothing more once it is closed', () => {
  const clock = new HandClock();
  const told: number[] = [];
  const turns = new InTurn(crowd(1_000), clock);
  turns.all((_, board) => told.push(board));
  turns.close();
  clock.pass(1_000);
  expect(told.length).toBe(AT_ONCE);
});
