/** Every place that a class can be at, and a class that has come there with one of everybody in it. */
import { expect } from 'vitest';
import type { Plan } from '../../shared/lesson/plan.ts';
import { ADA, BEN, E4, openClassWith } from './kept-class.ts';

const round = { kind: 'round', topic: 'event-loop', policy: 'event-loop', durationMs: 60_000 } as const;
const driven = { ...round, topic: 'driven', policy: 'driven' } as const;
const PLAN: Plan = {
  name: 'custom',
  steps: [
    { kind: 'question', topic: 'predict', question: { about: 'moves' }, durationMs: 20_000 },
    round,
    driven,
    { ...driven, untilTold: true, opens: 'opponents' },
    { kind: 'program', topic: 'program', boards: 4, durationMs: 600_000 },
    { kind: 'lab', topic: 'labSleep', lab: 'sleep', durationMs: 60_000 },
    { kind: 'page', topic: 'idea', page: 'idea', durationMs: 60_000 },
  ],
};

/** Where a class can be, one place after the other: what the host has commanded after the place before it. */
const WAY = {
  lobby: [],
  question: ['start'],
  closed: ['next'],
  round: ['next'],
  paused: ['pause'],
  between: ['goOn', 'endRound'],
  driven: ['next'],
  real: ['endRound', 'next'],
  program: ['endRound', 'next'],
  written: ['next'],
  lab: ['next'],
  page: ['next'],
  debrief: ['next'],
} as const;
export type Place = keyof typeof WAY | 'full' | 'updating';
/** `full`, `updating`: in a round, while the disk is full, and while the server is told to stop. */
export const PLACES = [...(Object.keys(WAY) as Place[]), 'full', 'updating'] as const;

/**
 * A class at that place, with one of everybody: Ada plays at board 1, Ben has typed a name that waits for the host, Eve at
 * board 3 was removed, the others are bots.
 * @param driver who is named the master of every round that can have one
 */
export async function classAt(place: Place, driver: number | null = null) {
  const klass = await openClassWith(PLAN);
  const { session, store } = klass;
  const oldHost = await klass.host();
  const oldTab = await klass.enter('Ada', ADA);
  const [host, ada] = [await klass.host(), await klass.enter('Ada', ADA)];
  await klass.enter('Dick', BEN);
  const removed = await klass.enter('Eve', 'eveeveeveeveeveeveevee');
  await host.ask('removePlayer', { board: 3 });
  // Nobody gives the seat back.
  klass.hang(6_000);
  const to = place === 'full' || place === 'updating' ? 'round' : place;
  const places = Object.keys(WAY) as (keyof typeof WAY)[];
  const name = async () => {
    if (driver !== null && session.classroom.progress.drivable !== null)
      expect(await host.ask('nameDriver', { driver })).toHaveProperty('seq');
  };
  await name();
  for (const at of places.slice(0, places.indexOf(to) + 1))
    for (const command of WAY[at]) {
      expect(await host.ask('host', { do: command })).toHaveProperty('seq');
      await name();
    }
  // Somebody's hand is up: Ada's, if she plays.
  if (place === 'real') await ada.ask('move', E4);
  if (place === 'real') klass.hang(15_000);
  await klass.pass(100);
  const [guest, stage] = [await klass.outside(), await klass.stage()];
  store.isFull = place === 'full';
  if (place === 'full') await session.tick();
  if (place === 'updating') await session.drain();
  return { klass, people: { ada, host, oldTab, oldHost, removed, guest, stage } };
}
export type ClassAt = Awaited<ReturnType<typeof classAt>>;
export type People = ClassAt['people'];
