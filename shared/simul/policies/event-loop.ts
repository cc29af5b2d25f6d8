/** asyncio: the next of the ready queue; nobody ready, rest. In a trap he lingers: somebody wrote `time.sleep()`. */
import type { Master } from '../model/hall.ts';
import type { BoardId } from '../model/scenario.ts';
import { first, firstFrom } from '../model/tournament.ts';
import type { HallSeenByAMaster, Policy } from './policy.ts';
import { ahead, lingering, visit } from './seen.ts';

export const eventLoop: Policy = {
  choose: (hall, me) => lingering(hall, me) ?? visit(nextReady(hall, me)),
  shares: (hall) => first(hall.ready) !== 0,
  waits: 'never',
  looks: false,
  followsQueue: true,
  hasTraps: true,
  walksBack: false,
  memory: null,
  code: {
    python: [
      { code: 'async def game(b):' },
      { code: '    while not b.over:' },
      { code: '        b.play_move()', note: '# busy', live: 'play' },
      { code: '        await b.reply()', note: '# walk on', live: 'await' },
      { code: 'async with asyncio.TaskGroup() as tg:' },
      { code: '    for b in boards: tg.create_task(game(b))' },
    ],
    typescript: [
      { code: 'async function game(b: Board) {' },
      { code: '  while (!b.over) {' },
      { code: '    b.playMove();', note: '// busy', live: 'play' },
      { code: '    await b.reply();', note: '// walk on', live: 'await' },
      { code: '  }' },
      { code: '}' },
      { code: 'await Promise.all(boards.map(game));' },
    ],
  },
};

/** Who is first of the ready queue. All its orders but `nearest` are one for every master, and stand in its keys. */
function nextReady(hall: HallSeenByAMaster, me: Readonly<Master>): BoardId {
  if (hall.scenario.queue !== 'nearest') return first(hall.ready);
  return firstFrom(hall.ready, ahead(me)) || first(hall.ready);
}
