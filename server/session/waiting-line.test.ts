import { expect, it } from 'vitest';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { WaitingLine } from './waiting-line.ts';

const settled = () => new Promise(setImmediate);

it('lets in all who come, in the order in which they came, and never many at once', async () => {
  const clock = new HandClock();
  const line = new WaitingLine(clock);
  const inside: number[] = [];
  for (let one = 0; one < 1_000; one++) void line.turn().then(() => inside.push(one));
  await settled();
  expect(inside.length).toBeLessThan(10);
  let before = inside.length;
  for (let look = 0; look < 1_000 && line.length > 0; look++) {
    clock.pass(10);
    await settled();
    expect(inside.length - before).toBeLessThan(10);
    before = inside.length;
  }
  expect(inside).toEqual(Array.from({ length: 1_000 }, (_, one) => one));
});

it('keeps up with five hundred a second: nobody waits', async () => {
  const clock = new HandClock();
  const line = new WaitingLine(clock);
  for (let moment = 0; moment < 500; moment++) {
    for (let one = 0; one < 5; one++) void line.turn();
    clock.pass(10);
  }
  expect(line.length).toBe(0);
});

it('makes nobody wait for those who have left', async () => {
  const clock = new HandClock();
  const line = new WaitingLine(clock);
  let isIn = false;
  for (let one = 0; one < 1_000; one++) void line.turn(() => true);
  void line.turn().then(() => {
    isIn = true;
  });
  await settled();
  expect(isIn).toBe(true);
});

it('rests where nobody comes', () => {
  const clock = new HandClock();
  const line = new WaitingLine(clock);
  void line.turn();
  clock.pass(1_000);
  expect(line.length).toBe(0);
});
