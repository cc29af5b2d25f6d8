/** What the pages of the labs say; fetched with them alone. Each lab has a file of its own. */
import { freeze } from './labs/freeze.ts';
import { labNames } from './labs/names.ts';
import { labsPage } from './labs/page.ts';
import { report } from './labs/report.ts';
import { sleep } from './labs/sleep.ts';

export const labs = { freeze, names: labNames, page: labsPage, report, sleep } as const;
