/**
 * `npm run bench -- room [boards] [people]`: the server of a class in play, in its own process, at its real pace:
 * how late its event loop is, what it costs, and how soon a move is answered.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { machine } from '../chaos/means/figures.ts';
import { acksInWords, acksOf, startClass } from '../class/playing-class.ts';
import { freePort, startServer } from '../class/server.ts';
import { Stage } from '../class/stage.ts';

const ROUND_MS = 30_000;
const GOAL_MS = 20;
const boards = Number(process.argv[2] ?? 24);
const people = Number(process.argv[3] ?? boards);
if (!(boards > 0 && people > 0 && people <= boards)) {
  console.error('How many boards there are, and how many people at them, are numbers above 0.');
  process.exit(1);
}

const server = await startServer(await freePort(), ':memory:');
const { code, phones, close } = await startClass(server, people, ROUND_MS, boards);
const stage = new Stage(server.url, code);
await sleep(ROUND_MS + 500);
const { eventLoopDelayP99Ms, engineLate, memoryMb } = await server.health();
console.info(machine());
console.info(`${boards} boards, ${people} people, one round of ${ROUND_MS / 1000} s:`);
console.info(`  event-loop delay p99 ${eventLoopDelayP99Ms} ms (goal ${GOAL_MS})`);
console.info(`  acknowledged: ${acksInWords(acksOf(phones))}`);
console.info(`  engine late: ${engineLate}; memory ${memoryMb.rss} MB`);
stage.close();
close();
await server.stop();
process.exit(eventLoopDelayP99Ms < GOAL_MS ? 0 : 1);
