/** For a server in a trial: its wall clock is ahead of the truth by what a file says, in milliseconds. */
import { readFileSync } from 'node:fs';

const now = Date.now;
const aheadMs = () => Number(readFileSync(process.env.AHEAD_FILE ?? '', 'utf8'));
Date.now = () => now() + aheadMs();
