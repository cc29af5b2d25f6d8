/** What the pages of the labs say; fetched with them alone. Each lab has a file of its own. */
import { crowd } from './labs/crowd.ts';
import { freeze } from './labs/freeze.ts';
import { labsInClass } from './labs/in-class.ts';
import { labNames } from './labs/names.ts';
import { labsPage } from './labs/page.ts';
import { report } from './labs/report.ts';
import { sleep } from './labs/sleep.ts';
import { threads } from './labs/threads.ts';
import { throughput } from './labs/throughput.ts';

export const labs = {
  crowd,
  freeze,
  inClass: labsInClass,
  names: labNames,
  page: labsPage,
  report,
  sleep,
  threads,
  throughput,
} as const;
