/** From the blocking program that the stage shows to the one that does not wait. */
import type { Exercise, Programs } from '../exercise.ts';
import { usualHall } from '../halls.ts';

const python: Programs = {
  starter: `import simul

boards = simul.hall().boards

while boards:
    for b in list(boards):
        b.play_move()       # busy
        b.wait_for_reply()  # IDLE
        if b.over: boards.remove(b)
`,
  solution: `import asyncio
import simul

boards = simul.hall().boards

async def game(b):
    while not b.over:
        b.play_move()       # busy
        await b.reply()     # walk on

async def main():
    async with asyncio.TaskGroup() as tg:
        for b in boards:
            tg.create_task(game(b))

asyncio.run(main())
`,
};

const javascript: Programs = {
  starter: `import { hall } from './simul.mjs';

let boards = hall().boards;

while (boards.length) {
  for (const b of boards) {
    b.playMove();        // busy
    b.waitForReply();    // IDLE
  }
  boards = boards.filter(b => !b.over);
}
`,
  solution: `import { hall } from './simul.mjs';

const boards = hall().boards;

async function game(b) {
  while (!b.over) {
    b.playMove();        // busy
    await b.reply();     // walk on
  }
}

await Promise.all(boards.map(game));
`,
};

export const makeItAwait: Exercise = {
  name: 'makeItAwait',
  scenario: usualHall,
  goal: { kind: 'share', least: 0.6 },
  python,
  javascript,
};
