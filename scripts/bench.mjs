/** `npm run bench -- NAME`: runs the measurement `scripts/bench/NAME.ts`; without a name it lists them. */
import { runOneOf } from './one-of.mjs';

runOneOf('bench', 'Which measurement?');
