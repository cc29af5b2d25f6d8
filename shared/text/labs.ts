/** What the pages of the labs say; fetched with them alone. Each lab has a file of its own. */
import { crowd } from './labs/crowd.ts';
import { labNames } from './labs/names.ts';
import { labsPage } from './labs/page.ts';
import { sleep } from './labs/sleep.ts';
import { threads } from './labs/threads.ts';
import { throughput } from './labs/throughput.ts';

export const labs = { crowd, names: labNames, page: labsPage, sleep, threads, throughput } as const;
