/** What the pages say on which programs run; fetched with them alone. */
import { exercises } from './code/exercises.ts';
import { inClass } from './code/in-class.ts';
import { keep, over, own, page, stage, watch } from './code/page.ts';

export const code = { exercises, inClass, keep, over, own, page, stage, watch } as const;
