/** How large a plan and its parts may be, and what a new step begins with. */

export const PLAN_NAMES = [
  'icebreaker',
  'lesson',
  'lessonTwo',
  'person',
  'realChess',
  'program',
  'claims',
  'report',
  'history',
  'custom',
] as const;
export const STEPS_MAX = 40;
/** So many masters may share a hall. */
export const SHARED_MASTERS_MAX = 200;
/** A hall of bots alone may be so large: nobody is sent it, every big screen plays it by itself. */
export const SHOW_BOARDS_MAX = 10_000;
/** Milliseconds of the show per millisecond of the wall. */
export const SHOW_SPEED = { min: 0.01, max: 100_000 } as const;
/** `longest`: of real chess, and of what a file may say. */
export const ROUND_MS = { min: 10_000, max: 600_000, standard: 60_000, longest: 10_800_000 } as const;
/** Of a game of real chess, and what a move adds at most. `standard`: where clocks are first chosen. */
export const CLOCK_MS = { min: 60_000, max: 10_800_000, standard: 1_800_000, increment: 180_000 } as const;
export const QUESTION_MS = { min: 5_000, max: 120_000, standard: 20_000 } as const;
/** So long a class writes. */
export const PROGRAM_MS = { min: 10_000, max: 3_600_000, standard: 900_000 } as const;
/** The hall that everybody's program plays in: so many opponents, so long until its bell. */
export const PROGRAM_BOARDS = { min: 4, max: 12 } as const;
export const PAGE_MS = { min: 3_000, max: 600_000 } as const;
/** So long a lab stands when the plan goes on by itself; `standard`: with a guess before it, and a second run. */
export const LAB_MS = { min: 10_000, max: 1_800_000, standard: 60_000 } as const;
