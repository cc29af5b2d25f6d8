/** A blocking call hides two functions deep in a program that awaits. */
import type { Exercise, Programs } from '../exercise.ts';
import { usualHall } from '../halls.ts';

const python: Programs = {
  starter: `import asyncio
import time
import simul

boards = simul.hall().boards
lines = []

def note(b):
    lines.append(f"a move at board {b.number}")
    if len(lines) == 2:
        print_out()

def print_out():
    time.sleep(1)    # the old printer
    print(" and ".join(lines))
    lines.clear()

async def game(b):
    while not b.over:
        b.play_move()
        note(b)
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
lines = []

async def note(b):
    lines.append(f"a move at board {b.number}")
    if len(lines) == 2:
        text = " and ".join(lines)
        lines.clear()
        await print_out(text)

async def print_out(text):
    await asyncio.sleep(1)    # the old printer
    print(text)

async def game(b):
    while not b.over:
        b.play_move()
        await note(b)
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
let lines = [];

function note(b) {
  lines.push(\`a move at board \${b.number}\`);
  if (lines.length === 2) printOut();
}

function printOut() {
  const end = Date.now() + 1000;
  while (Date.now() < end);    // the old printer
  console.log(lines.join(' and '));
  lines = [];
}

async function game(b) {
  while (!b.over) {
    b.playMove();
    note(b);
    await b.reply();
  }
}

await Promise.all(boards.map(game));
`,
  solution: `import { hall } from './simul.mjs';

const boards = hall().boards;
let lines = [];

const pause = ms => new Promise(done => setTimeout(done, ms));

async function note(b) {
  lines.push(\`a move at board \${b.number}\`);
  if (lines.length < 2) return;
  const text = lines.join(' and ');
  lines = [];
  await printOut(text);
}

async function printOut(text) {
  await pause(1000);    // the old printer
  console.log(text);
}

async function game(b) {
  while (!b.over) {
    b.playMove();
    await note(b);
    await b.reply();
  }
}

await Promise.all(boards.map(game));
`,
};

export const whoSleeps: Exercise = {
  name: 'whoSleeps',
  scenario: usualHall,
  goal: { kind: 'share', least: 0.6 },
  python,
  javascript,
};
