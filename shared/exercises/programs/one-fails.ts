/** One task fails: a task group cancels all others, a gather that is told so does not. */
import type { Exercise, Programs } from '../exercise.ts';
import { usualHall } from '../halls.ts';

const python: Programs = {
  starter: `import asyncio
import simul

boards = simul.hall().boards

def look(b):
    if b.number == 5:
        raise RuntimeError("coffee all over board 5")

async def game(b):
    while not b.over:
        b.play_move()
        await b.reply()
        look(b)

async def main():
    async with asyncio.TaskGroup() as tg:
        for b in boards:
            tg.create_task(game(b))

asyncio.run(main())
`,
  solution: `import asyncio
import simul

boards = simul.hall().boards

def look(b):
    if b.number == 5:
        raise RuntimeError("coffee all over board 5")

async def game(b):
    while not b.over:
        b.play_move()
        await b.reply()
        look(b)

async def main():
    games = [game(b) for b in boards]
    results = await asyncio.gather(*games, return_exceptions=True)
    for result in results:
        if result is not None:
            print("One failed:", result)

asyncio.run(main())
`,
};

export const oneFails: Exercise = {
  name: 'oneFails',
  scenario: usualHall,
  goal: { kind: 'share', least: 0.6 },
  python,
};
