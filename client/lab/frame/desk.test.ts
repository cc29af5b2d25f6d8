import { beforeEach, expect, it } from 'vitest';
import type { Ended, LabEvent } from '../../../shared/labs/labs.ts';
import { forgetMeasured, lastOf } from '../../measured/measured.ts';
import type { LabModule } from '../lab-module.ts';
import { LabDesk } from './desk.ts';

beforeEach(forgetMeasured);

type Event = LabEvent & { readonly ms: number };

/** A lab that measures two things, one after the other; what it tells is told by hand. */
function desk() {
  let tell: (event: Event | Ended) => void = () => undefined;
  const lab: LabModule<Record<string, never>, Event, Record<string, number>> = {
    name: 'sleep',
    limits: {},
    fields: [],
    start: (_, start) => {
      tell = start.tell;
      return { order: () => undefined, stop: () => undefined };
    },
    claim: {
      figuresOf: (events) => Object.fromEntries(events.map(({ kind, ms }) => [`${kind}Ms`, ms])),
      isWhole: (figures) => 'secondMs' in figures,
      guesses: () => [],
      proven: () => null,
    },
    rows: () => [],
    View: () => {
      throw new Error('nobody looks');
    },
  };
  const made = new LabDesk(lab, null);
  made.start();
  return { made, tell: (event: Event | Ended) => tell(event) };
}

it('what a whole run has measured is kept, whether it ended by itself or was stopped', () => {
  for (const stops of [false, true]) {
    forgetMeasured();
    const { made, tell } = desk();
    tell({ kind: 'first', ms: 1 });
    tell({ kind: 'second', ms: 2 });
    if (stops) made.stop();
    else tell({ kind: 'ended', why: 'done', detail: '' });
    expect(lastOf('lab.sleep')?.figures).toEqual({ firstMs: 1, secondMs: 2 });
  }
});

it('a run that was stopped before it had measured enough is shown, and not kept', () => {
  const { made, tell } = desk();
  tell({ kind: 'first', ms: 1 });
  made.stop();
  expect(made.figures.value).toEqual({ firstMs: 1 });
  expect(lastOf('lab.sleep')).toBeNull();
});
