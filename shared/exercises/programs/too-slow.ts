/** All wait for the slowest, unless waiting has an end. */
import type { Exercise, Programs } from '../exercise.ts';
import { hallWithADreamer } from '../halls.ts';

const python: Programs = {
  starter: `import asyncio
import simul

boards = simul.hall().boards

async def main():
    playing = boards
    while playing:
        for b in playing:
            b.play_move()
        await asyncio.gather(*[b.reply() for b in playing])
        playing = [b for b in playing if not b.over]

asyncio.run(main())
`,
  solution: `import asyncio
import simul

boards = simul.hall().boards

async def replies(b):
    try:
        async with asyncio.timeout(2):
            await b.reply()
        return True
    except TimeoutError:
        return False    # no more waiting for this one

async def main():
    playing = boards
    while playing:
        for b in playing:
            b.play_move()
        in_time = await asyncio.gather(*[replies(b) for b in playing])
        playing = [b for b, yes in zip(playing, in_time) if yes and not b.over]

asyncio.run(main())
`,
};

const javascript: Programs = {
  starter: `import { hall } from './simul.mjs';

let playing = hall().boards;

while (playing.length) {
  for (const b of playing) b.playMove();
  await Promise.all(playing.map(b => b.reply()));
  playing = playing.filter(b => !b.over);
}
`,
  solution: `import { hall } from './simul.mjs';

let playing = hall().boards;

const tooLate = ms => new Promise(done => setTimeout(done, ms, false));
const replies = b => Promise.race([b.reply().then(() => true), tooLate(2000)]);

while (playing.length) {
  for (const b of playing) b.playMove();
  const inTime = await Promise.all(playing.map(replies));
  playing = playing.filter((b, index) => inTime[index] && !b.over);
}
`,
};

export const tooSlow: Exercise = {
  name: 'tooSlow',
  scenario: hallWithADreamer,
  goal: { kind: 'share', least: 0.5 },
  python,
  javascript,
};
