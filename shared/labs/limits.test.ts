import { describe, expect, it } from 'vitest';
import { LAB_NAMES } from './labs.ts';
import { allSettings, LIMITS_OF, whyNotSettings } from './limits.ts';

describe('what can be chosen in labs', () => {
  it.each(LAB_NAMES)('%s may be left as it begins', (lab) => {
    expect(whyNotSettings(lab, allSettings(lab))).toEqual([]);
    expect(Object.keys(allSettings(lab))).toEqual(Object.keys(LIMITS_OF[lab]));
  });

  it('what a plan says comes before what a lab begins with', () =>
    expect(allSettings('report', { clients: 0 })).toMatchObject({ clients: 0, seconds: 2 }));

  it('says of each wrong choice what may stand there', () => {
    const wrong = whyNotSettings('report', { clients: 2.5, handler: 'magic', seconds: 2, tasks: 1 });
    expect(wrong).toEqual([
      { name: 'clients', message: 'take a number from 0 to 20, in steps of 1' },
      { name: 'handler', message: 'take one of these: both, blocking, async' },
      { name: 'tasks', message: 'this lab has no such setting; it has clients, seconds, handler' },
    ]);
  });
});
