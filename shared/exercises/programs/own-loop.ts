/** No asyncio at all: a loop over the hands that are up. */
import type { Exercise, Programs } from '../exercise.ts';
import { usualHall } from '../halls.ts';

const python: Programs = {
  starter: `import simul

hall = simul.hall()

while hall.time_left() > 0:
    for b in hall.boards:
        b.play_move()
        b.wait_for_reply()
`,
  solution: `import simul

hall = simul.hall()

while hall.time_left() > 0:
    for b in hall.ready():    # rests until a hand is up
        b.play_move()
`,
};

const javascript: Programs = {
  starter: `import { hall } from './simul.mjs';

const room = hall();

while (room.timeLeft() > 0) {
  for (const b of room.boards) {
    b.playMove();
    b.waitForReply();
  }
}
`,
  solution: `import { hall } from './simul.mjs';

const room = hall();

while (room.timeLeft() > 0) {
  for (const b of room.ready())    // rests until a hand is up
    b.playMove();
}
`,
};

export const ownLoop: Exercise = {
  name: 'ownLoop',
  scenario: usualHall,
  goal: { kind: 'share', least: 0.6 },
  python,
  javascript,
};
