/** What is shown beside the hall: the stage's keys turn it over, and so may the host's panel. */
import { signal } from '@preact/signals';
import type { Language } from '../../shared/simul/index.ts';

/** Whether the code that the master lives stands beside the hall. */
export const ghostShown = signal(false);
export const ghostLanguage = signal<Language>('python');
