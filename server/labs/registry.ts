/** The labs that run on the server. */
import type { ServerLab } from './lab.ts';

export const LABS: readonly ServerLab[] = [];
