import { expect, it } from 'vitest';
import type { LabKeys } from '../../models/labs/lab-server.ts';
import type { LabModule, Start } from '../lab-module.ts';
import { LabDesk } from './desk.ts';

const HOSTS_PIN = '246810';

/** A lab that only the host's PIN opens. @returns the keys that it was given, in order */
function heavyLab(given: LabKeys[]): LabModule {
  return {
    name: 'threads',
    limits: {},
    fields: [],
    start: (_, { keys, refused, opened }: Start<{ readonly kind: string }>) => {
      given.push(keys);
      if (keys.pin === HOSTS_PIN) opened('run');
      else refused({ code: 'wrongPin', message: 'That is not the PIN.', retry: true });
      return { order: () => undefined, stop: () => undefined };
    },
    claim: {
      figuresOf: () => null,
      isWhole: () => true,
      guesses: () => [],
      proven: () => null,
    },
    rows: () => [],
    View: () => {
      throw new Error('nobody looks');
    },
  };
}

it('a PIN is asked for where none was typed, called wrong where one was, and the right one opens the next lab, too', () => {
  const given: LabKeys[] = [];
  const desk = new LabDesk(heavyLab(given), null);
  desk.start();
  expect(desk.refused.value?.code).toBe('noPin');
  desk.start({ pin: '111111' });
  expect(desk.refused.value?.code).toBe('wrongPin');
  desk.start({ pin: HOSTS_PIN });
  expect(desk.refused.value).toBeNull();
  new LabDesk(heavyLab(given), null).start();
  expect(given.at(-1)).toEqual({ pin: HOSTS_PIN });
});
