import { describe, expect, it } from 'vitest';
import { sampleFrom, sampleOf } from './system.ts';

const STATUS =
  'Name:\tpython3\nVmSize:\t 9215312 kB\nVmRSS:\t   30216 kB\nVmPTE:\t    4204 kB\nThreads:\t1001\n';
const STAT = '512 (a (strange) name) S 1 512 512 0 -1 4194304 100 0 0 0 15 7 0 0 20 0 1001 0';
const MEMINFO = 'MemTotal:       24684096 kB\nKernelStack:       20080 kB\n';

describe('what the system says of a process', () => {
  it('is read from Linux in MB of 10^6 bytes and in ms', () =>
    expect(sampleFrom(STATUS, STAT, MEMINFO)).toEqual({
      residentMb: (30_216 * 1_024) / 1e6,
      virtualMb: (9_215_312 * 1_024) / 1e6,
      threads: 1_001,
      kernelMb: ((4_204 + 20_080) * 1_024) / 1e6,
      cpuMs: 220,
    }));

  it('is nothing of a process that has ended', () => expect(sampleOf(2 ** 30)).toEqual({}));

  it.runIf(process.platform === 'linux')('is there of this process', () =>
    expect(sampleOf(process.pid).residentMb).toBeGreaterThan(10),
  );
});
