/** The labs that run on the server. */
import { crowdLab } from './crowd/crowd.ts';
import { freezeLab } from './freeze/freeze-lab.ts';
import type { ServerLab } from './lab.ts';
import { reportLab } from './report/report-lab.ts';
import { threadsLab } from './threads/lab.ts';
import { throughputLab } from './throughput/lab.ts';

export const LABS: readonly ServerLab[] = [freezeLab, threadsLab, throughputLab, reportLab, crowdLab];
