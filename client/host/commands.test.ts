import { expect, it } from 'vitest';
import { offersIn } from './commands.ts';

it('offers in every phase what the server will accept there', () => {
  const commands = (phase: 'lobby' | 'round' | 'between' | 'debrief', paused = false) =>
    offersIn({ phase, paused }).map(({ command }) => command);
  expect(commands('lobby')).toEqual(['start']);
  expect(commands('round')).toEqual(['pause', 'endRound']);
  expect(commands('round', true)).toEqual(['goOn', 'endRound']);
  expect(commands('between')).toEqual(['next', 'playAgain']);
  expect(commands('debrief')).toEqual(['playAgain']);
});
