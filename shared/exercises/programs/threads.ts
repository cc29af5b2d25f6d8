/** Blocking stays as it is; there are more who wait. */
import type { Exercise, Programs } from '../exercise.ts';
import { usualHall } from '../halls.ts';

const python: Programs = {
  starter: `from concurrent.futures import ThreadPoolExecutor
import simul

boards = simul.hall().boards

def game(b):
    while not b.over:
        b.play_move()
        b.wait_for_reply()

for b in boards:
    game(b)
`,
  solution: `from concurrent.futures import ThreadPoolExecutor
import simul

boards = simul.hall().boards

def game(b):
    while not b.over:
        b.play_move()
        b.wait_for_reply()

with ThreadPoolExecutor(len(boards)) as pool:
    list(pool.map(game, boards))
`,
};

export const threads: Exercise = {
  name: 'threads',
  scenario: usualHall,
  goal: { kind: 'share', least: 0.6 },
  python,
};
