import { expect, it } from 'vitest';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { Gathered } from './gathered.ts';

function gathering() {
  const clock = new HandClock();
  const handedOn: (readonly number[])[] = [];
  return { clock, handedOn, gathered: new Gathered<number>(clock, 20, (some) => handedOn.push(some)) };
}

it('hands on at once what comes now and then', () => {
  const { clock, gathered, handedOn } = gathering();
  for (const one of [1, 2, 3]) {
    gathered.add(one);
    clock.pass(20);
  }
  expect(handedOn).toEqual([[1], [2], [3]]);
});

it('hands on together what comes one after the other, in its order, and nothing twice', () => {
  const { clock, gathered, handedOn } = gathering();
  for (let one = 1; one <= 6; one++) {
    gathered.add(one);
    clock.pass(5);
  }
  clock.pass(100);
  expect(handedOn).toEqual([[1], [2, 3, 4], [5, 6]]);
});
