/** What the pages of the labs say; fetched with them alone. Each lab has a file of its own. */
import { labNames } from './labs/names.ts';
import { labsPage } from './labs/page.ts';
import { sleep } from './labs/sleep.ts';

export const labs = { names: labNames, page: labsPage, sleep } as const;
