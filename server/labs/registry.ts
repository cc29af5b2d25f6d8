/** The labs that run on the server. */
import { crowdLab } from './crowd/crowd.ts';
import { freezeLab } from './freeze/freeze-lab.ts';
import type { ServerLab } from './lab.ts';
import { reportLabWith } from './report/report-lab.ts';
import { threadsLab } from './threads/lab.ts';
import { throughputLab } from './throughput/lab.ts';

/** @param reportDatabaseUrl of a PostgreSQL for the lab "Report"; null: it brings a database of its own */
export const labsOf = (reportDatabaseUrl: string | null): readonly ServerLab[] => [
  freezeLab,
  threadsLab,
  throughputLab,
  reportLabWith(reportDatabaseUrl),
  crowdLab,
];
