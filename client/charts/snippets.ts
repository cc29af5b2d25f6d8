/** Each way to run the hall as a few lines of code, which run as they stand once `boards` exist. */
import type { PolicyName } from '../../shared/simul/index.ts';
import type { Mood } from './mood.ts';

export const LANGUAGES = ['python', 'typescript'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One line; it is live in these moods of the master. */
export type Line = { readonly code: string; readonly note?: string; readonly moods?: readonly Mood[] };

export type Snippet = { readonly [language in Language]: readonly Line[] };

const PLAYS: readonly Mood[] = ['plays'];
const BLOCKED: readonly Mood[] = ['wasting', 'waiting'];
const GOES: readonly Mood[] = ['walks', 'resting'];

export const snippets: { readonly [policy in PolicyName]: Snippet } = {
  blocking: {
    python: [
      { code: 'while boards:' },
      { code: '    for b in list(boards):', moods: GOES },
      { code: '        b.play_move()', note: '# busy', moods: PLAYS },
      { code: '        b.wait_for_reply()', note: '# IDLE', moods: BLOCKED },
      { code: '        if b.over: boards.remove(b)' },
    ],
    typescript: [
      { code: 'while (boards.length) {' },
      { code: '  for (const b of boards) {', moods: GOES },
      { code: '    b.playMove();', note: '// busy', moods: PLAYS },
      { code: '    b.waitForReply();', note: '// IDLE', moods: BLOCKED },
      { code: '  }' },
      { code: '  boards = boards.filter(b => !b.over);' },
      { code: '}' },
    ],
  },
  'blocking-stay': {
    python: [
      { code: 'for b in boards:', moods: GOES },
      { code: '    while not b.over:' },
      { code: '        b.play_move()', note: '# busy', moods: PLAYS },
      { code: '        b.wait_for_reply()', note: '# IDLE', moods: BLOCKED },
    ],
    typescript: [
      { code: 'for (const b of boards) {', moods: GOES },
      { code: '  while (!b.over) {' },
      { code: '    b.playMove();', note: '// busy', moods: PLAYS },
      { code: '    b.waitForReply();', note: '// IDLE', moods: BLOCKED },
      { code: '  }' },
      { code: '}' },
    ],
  },
  'in-order': {
    python: [
      { code: 'while boards:' },
      { code: '    for b in list(boards):', moods: GOES },
      { code: '        await b.reply()', note: '# IDLE', moods: BLOCKED },
      { code: '        b.play_move()', note: '# busy', moods: PLAYS },
      { code: '        if b.over: boards.remove(b)' },
    ],
    typescript: [
      { code: 'while (boards.length) {' },
      { code: '  for (const b of boards) {', moods: GOES },
      { code: '    await b.reply();', note: '// IDLE', moods: BLOCKED },
      { code: '    b.playMove();', note: '// busy', moods: PLAYS },
      { code: '  }' },
      { code: '  boards = boards.filter(b => !b.over);' },
      { code: '}' },
    ],
  },
  'event-loop': {
    python: [
      { code: 'async def game(b):' },
      { code: '    while not b.over:' },
      { code: '        b.play_move()', note: '# busy', moods: PLAYS },
      { code: '        await b.reply()', note: '# walk on', moods: [...GOES, ...BLOCKED] },
      { code: 'async with asyncio.TaskGroup() as tg:' },
      { code: '    for b in boards: tg.create_task(game(b))' },
    ],
    typescript: [
      { code: 'async function game(b: Board) {' },
      { code: '  while (!b.over) {' },
      { code: '    b.playMove();', note: '// busy', moods: PLAYS },
      { code: '    await b.reply();', note: '// walk on', moods: [...GOES, ...BLOCKED] },
      { code: '  }' },
      { code: '}' },
      { code: 'await Promise.all(boards.map(game));' },
    ],
  },
  polling: {
    python: [
      { code: 'while boards:' },
      { code: '    for b in list(boards):', moods: GOES },
      { code: '        if b.has_replied():', note: '# look', moods: BLOCKED },
      { code: '            b.play_move()', note: '# busy', moods: PLAYS },
      { code: '        if b.over: boards.remove(b)' },
    ],
    typescript: [
      { code: 'while (boards.length) {' },
      { code: '  for (const b of boards)', moods: GOES },
      { code: '    if (b.hasReplied())', note: '// look', moods: BLOCKED },
      { code: '      b.playMove();', note: '// busy', moods: PLAYS },
      { code: '  boards = boards.filter(b => !b.over);' },
      { code: '}' },
    ],
  },
};

/** Where the line that a master with this policy lives on most stands out: he waits, or he walks on. */
export function usualMoodOf(policy: PolicyName): Mood {
  return policy === 'event-loop' || policy === 'polling' ? 'walks' : 'wasting';
}
