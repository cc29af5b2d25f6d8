/** The labs that there are, each fetched when it is first shown. */
import type { LabName } from '../../shared/labs/labs.ts';
import type { LabModule } from './lab-module.ts';

export type KnownLab = {
  readonly name: LabName;
  readonly needsServer: boolean;
  /** It asks for the host's key. */
  readonly isHeavy: boolean;
  readonly load: () => Promise<LabModule>;
};

/** In the order of the course. */
export const KNOWN_LABS: readonly KnownLab[] = [
  {
    name: 'sleep',
    needsServer: false,
    isHeavy: false,
    load: async () => (await import('./sleep/sleep-lab.ts')).sleepLab,
  },
  {
    name: 'freeze',
    needsServer: true,
    isHeavy: false,
    load: async () => (await import('./freeze/freeze-lab.ts')).freezeLab,
  },
  {
    name: 'threads',
    needsServer: true,
    isHeavy: true,
    load: async () => (await import('./threads/threads-lab.tsx')).threadsLab,
  },
  {
    name: 'throughput',
    needsServer: true,
    isHeavy: true,
    load: async () => (await import('./throughput/throughput-lab.tsx')).throughputLab,
  },
  {
    name: 'report',
    needsServer: true,
    isHeavy: true,
    load: async () => (await import('./report/report-lab.ts')).reportLab,
  },
  {
    name: 'crowd',
    needsServer: true,
    isHeavy: true,
    load: async () => (await import('./crowd/crowd-lab.ts')).crowdLab,
  },
];

export const labNamed = (name: string): KnownLab | null =>
  KNOWN_LABS.find((lab) => lab.name === name) ?? null;
