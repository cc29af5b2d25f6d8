import { expect, it } from 'vitest';
import { classOf, custom, round } from '../testing/classroom.ts';
import { Awards } from './awards.ts';

it('whoever sits down when all is played is not honoured for what a bot did at his board', () => {
  const { klass, clock, command, sit, put } = classOf(custom(round({ durationMs: 120_000 })));
  sit('Ada');
  command('start');
  clock.pass(120_000);
  const honours = new Awards(klass);
  expect(honours.shown).toMatchObject([{ name: 'Ada' }]);
  expect(honours.shown?.[0]?.award).not.toBe('welcome');
  put({ do: 'sit', board: 2, name: 'Late', tokenHash: 'hash of Late' });
  expect(honours.shown?.find(({ name }) => name === 'Late')).toMatchObject({
    award: 'welcome',
    figure: null,
  });
});

it('whoever sits down in the lobby of a class that plays again does not come late', () => {
  const { klass, command, put } = classOf(custom(round()));
  command('start');
  put({ do: 'sit', board: 1, name: 'Late', tokenHash: 'hash of Late' });
  expect(klass.conduct.cameLate(1)).toBe(true);
  command('endRound');
  command('playAgain');
  put({ do: 'sit', board: 2, name: 'Ben', tokenHash: 'hash of Ben' });
  expect(klass.conduct.cameLate(2)).toBe(false);
});
