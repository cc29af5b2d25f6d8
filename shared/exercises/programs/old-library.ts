/** A function that only knows how to block is handed to a thread. */
import type { Exercise, Programs } from '../exercise.ts';
import { usualHall } from '../halls.ts';

const python: Programs = {
  starter: `import asyncio
import simul

boards = simul.hall().boards

def old_library(b):
    """Somebody else wrote it: it can only block."""
    b.wait_for_reply()

async def game(b):
    while not b.over:
        b.play_move()
        old_library(b)

async def main():
    async with asyncio.TaskGroup() as tg:
        for b in boards:
            tg.create_task(game(b))

asyncio.run(main())
`,
  solution: `import asyncio
import simul

boards = simul.hall().boards

def old_library(b):
    """Somebody else wrote it: it can only block."""
    b.wait_for_reply()

async def game(b):
    while not b.over:
        b.play_move()
        await asyncio.to_thread(old_library, b)

async def main():
    async with asyncio.TaskGroup() as tg:
        for b in boards:
            tg.create_task(game(b))

asyncio.run(main())
`,
};

export const oldLibrary: Exercise = {
  name: 'oldLibrary',
  scenario: usualHall,
  goal: { kind: 'share', least: 0.6 },
  python,
};
