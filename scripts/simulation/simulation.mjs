/** `npm run simulation -- --seed 42 --classes 1000`: whole classes in a time of their own, in one process. */
import { ensureInstalled, nodeForTheServer, run } from '../ready.mjs';

ensureInstalled();
/** What a class leaves behind is gone soon: with room for several of them it is hardly ever moved out of the way. */
const ROOM = '--max-semi-space-size=64';

process.exit(run(nodeForTheServer(), [ROOM, 'scripts/simulation/main.ts', ...process.argv.slice(2)]) ? 0 : 1);
