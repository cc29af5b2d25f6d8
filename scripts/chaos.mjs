/** `npm run chaos -- NAME`: runs the trial `scripts/chaos/NAME.ts`; without a name it lists them. */
import { runOneOf } from './one-of.mjs';

runOneOf('chaos', 'Which trial?');
