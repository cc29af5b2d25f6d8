/** Calling a coroutine function starts nothing. */
import type { Exercise, Programs } from '../exercise.ts';
import { usualHall } from '../halls.ts';

const python: Programs = {
  starter: `import asyncio
import simul

boards = simul.hall().boards

async def game(b):
    while not b.over:
        b.play_move()
        await b.reply()

async def main():
    for b in boards:
        game(b)

asyncio.run(main())
`,
  solution: `import asyncio
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
};

export const neverAwaited: Exercise = {
  name: 'neverAwaited',
  scenario: usualHall,
  goal: { kind: 'share', least: 0.6 },
  python,
};
