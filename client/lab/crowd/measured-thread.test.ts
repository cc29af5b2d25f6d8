import { describe, expect, it } from 'vitest';
import type { Measured } from '../../measured/measured.ts';
import { measuredThread } from './measured-thread.ts';

const run = (touch: string, figures: Measured['figures'], atMs = 7): Measured => ({
  what: 'lab.threads',
  atMs,
  figures,
  settings: { touch },
});
const figures = { threadsCount: 1_000, threadsTouchedMb: 17, threadsKernelMb: 20 };

describe('what a thread was measured to touch', () => {
  it('is its share of what all touched, the kernel’s part included', () =>
    expect(measuredThread([run('0', { ...figures, threadsTouchedMb: 99 }, 1), run('0', figures)])).toEqual({
      kb: 37,
      threads: 1_000,
      atMs: 7,
    }));

  it('is that of threads that only waited', () =>
    expect(
      measuredThread([run('0', figures), run('4096', { ...figures, threadsTouchedMb: 4_200 })])?.kb,
    ).toBe(37));

  it('is unknown where nobody has measured it, or the system does not tell', () => {
    expect(measuredThread([])).toBeNull();
    expect(measuredThread([run('0', { threadsCount: 60 })])).toBeNull();
    expect(measuredThread([{ ...run('0', figures), what: 'lab.crowd' }])).toBeNull();
  });
});
