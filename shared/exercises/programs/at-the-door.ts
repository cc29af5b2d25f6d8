/** So many at a time: a semaphore. */
import type { Exercise, Programs } from '../exercise.ts';
import { hallOfShortGames } from '../halls.ts';

const python: Programs = {
  starter: `import asyncio
import simul

boards = simul.hall().boards

async def game(b):
    while not b.over:
        b.play_move()
        await b.reply()

async def main():
    async with asyncio.TaskGroup() as tg:
        for b in boards:
            tg.create_task(game(b))

asyncio.run(main())
`,
  solution: `import asyncio
import simul

boards = simul.hall().boards
door = asyncio.Semaphore(4)

async def game(b):
    async with door:
        while not b.over:
            b.play_move()
            await b.reply()

async def main():
    async with asyncio.TaskGroup() as tg:
        for b in boards:
            tg.create_task(game(b))

asyncio.run(main())
`,
};

const javascript: Programs = {
  starter: `import { hall } from './simul.mjs';

const boards = hall().boards;

async function game(b) {
  while (!b.over) {
    b.playMove();
    await b.reply();
  }
}

await Promise.all(boards.map(game));
`,
  solution: `import { hall } from './simul.mjs';

const outside = hall().boards.values();

async function seat() {
  for (const b of outside)    // the next one in
    while (!b.over) {
      b.playMove();
      await b.reply();
    }
}

await Promise.all([seat(), seat(), seat(), seat()]);
`,
};

export const atTheDoor: Exercise = {
  name: 'atTheDoor',
  scenario: hallOfShortGames,
  goal: { kind: 'door', most: 4 },
  python,
  javascript,
};
