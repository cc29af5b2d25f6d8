/** `npm run simulation -- --seed 42 --classes 1000`: whole classes in a time of their own, in one process. */
import { ensureInstalled, nodeForTheServer, run } from '../ready.mjs';

ensureInstalled();
process.exit(run(nodeForTheServer(), ['scripts/simulation/main.ts', ...process.argv.slice(2)]) ? 0 : 1);
