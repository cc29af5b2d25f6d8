import { expect, it } from 'vitest';
import { en } from '../../../shared/text/en.ts';
import { isFinal, refusedBy } from './refused.ts';

it('knows a refusal by its code and by its sentence', () => {
  expect(refusedBy('openedElsewhere')).toMatchObject({ code: 'openedElsewhere', retry: false });
  expect(refusedBy(en.refusals.hallLocked)).toMatchObject({ code: 'hallLocked', retry: true });
});

it('takes what nobody has said for no refusal: such a line is lost, and knocks again', () => {
  expect([undefined, '', 'Failed to fetch', '502 Bad Gateway', 'toString'].map(refusedBy)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

const final = (code: string) => isFinal({ code, message: '', retry: true });

it('knocks again where the server is only busy', () => {
  expect(['internal', 'tooFast', 'tooManyGuesses'].map(final)).toEqual([false, false, false]);
  expect(['hallFull', 'unknownCode', 'removed'].map(final)).toEqual([true, true, true]);
});

it('is ended by nothing that no class says to a phone that knocks as it should', () => {
  const answers = [
    'badRequest',
    'unknownRequest',
    'tooLarge',
    'badPlan',
    'tooManyHalls',
    'noRound',
    'anything',
  ];
  expect(answers.filter(final)).toEqual([]);
});
