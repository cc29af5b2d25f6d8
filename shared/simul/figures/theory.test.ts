/** The formulas against the figures they are known by. */
import { describe, expect, it } from 'vitest';
import {
  blockingLaw,
  bounds,
  constantService,
  eventLoopLaw,
  exponentialService,
  little,
  machineRepairman,
  meanValues,
  threadsLaw,
  timeoutLaw,
} from './theory.ts';

const famous = (boards: number) => ({ boards, play: 5, reply: 55 });

describe('the famous evening', () => {
  it.each([
    [1, 0.0167, 0.0167, 5, 5],
    [4, 0.0667, 0.0651, 5, 6.45],
    [12, 0.2, 0.1682, 5, 16.3],
    [24, 0.2, 0.1999, 65, 65],
    [50, 0.2, 0.2, 195, 195],
    [1_000, 0.2, 0.2, 4_945, 4_945],
    [10_000, 0.2, 0.2, 49_945, 49_945],
  ])('%i boards: bounds and exact mean values', (boards, xBound, xMva, rBound, rMva) => {
    expect(bounds(famous(boards)).throughput).toBeCloseTo(xBound, 4);
    expect(bounds(famous(boards)).response).toBe(rBound);
    expect(meanValues(famous(boards)).throughput).toBeCloseTo(xMva, 4);
    expect(meanValues(famous(boards)).response / rMva).toBeCloseTo(1, 2);
  });

  it('the knee is at twelve boards, the greatest speed-up', () => expect(bounds(famous(24)).knee).toBe(12));

  it('twelve hours blocking, one hour with an event loop', () => {
    expect(blockingLaw(famous(24), 30)).toEqual({
      makespan: 43_200,
      throughput: 1 / 60,
      utilisation: 1 / 12,
    });
    expect(eventLoopLaw(famous(24), 30)).toEqual({ masterDone: 3_600, makespan: 3_655 });
  });

  it.each([
    [4, 0.0658],
    [12, 0.176],
    [24, 0.2],
  ])('the machine repairman with constant service, %i boards', (boards, throughput) =>
    expect(machineRepairman(famous(boards), constantService(5)).throughput).toBeCloseTo(throughput, 4),
  );
});

it.each([
  [1, 1, 1],
  [24, 24, 1.02],
  [500, 499.5, 1.99],
  [1_000, 975.8, 25.8],
  [10_000, 1_000, 9_000],
])('a request of 1 ms work and 999 ms I/O, %i clients: mean values', (boards, perSecond, responseMs) => {
  const { throughput, response } = meanValues({ boards, play: 1, reply: 999 });
  expect((throughput * 1_000) / perSecond).toBeCloseTo(1, 3);
  expect(response / responseMs).toBeCloseTo(1, 2);
});

it('the machine repairman and mean values agree where both hold: exponential service', () => {
  for (const boards of [1, 2, 5, 12, 40])
    expect(machineRepairman(famous(boards), exponentialService(5)).throughput).toBeCloseTo(
      meanValues(famous(boards)).throughput,
      10,
    );
});

it('a master who is needed far too often is always busy, however large the numbers grow', () =>
  expect(machineRepairman(famous(10_000), constantService(5)).utilisation).toBe(1));

it('threads: 500 at one second are 500 a second, if somebody can think for them', () => {
  expect(threadsLaw(500, 500, { play: 0.001, reply: 0.999 })).toBe(500);
  expect(threadsLaw(24, 1, { play: 5, reply: 55 })).toBe(0.2);
  expect(threadsLaw(24, 24, { play: 5, reply: 55 })).toBe(0.4);
});

it('Little: 0.2 hands a second that stay up for 60 seconds are 12 hands', () =>
  expect(little(0.2, 60)).toBe(12));

it('a timeout as long as the mean cuts off 36.8 %', () => {
  expect(timeoutLaw(55, 55).mean).toBeCloseTo(34.8, 1);
  expect(timeoutLaw(55, 55).cutOff).toBeCloseTo(0.368, 3);
});
