/** The labs that run on the server. */
import type { ServerLab } from './lab.ts';
import { threadsLab } from './threads/lab.ts';
import { throughputLab } from './throughput/lab.ts';

export const LABS: readonly ServerLab[] = [threadsLab, throughputLab];
