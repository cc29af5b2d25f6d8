/** The labs that run on the server. */
import { crowdLab } from './crowd/crowd.ts';
import type { ServerLab } from './lab.ts';

export const LABS: readonly ServerLab[] = [crowdLab];
