/**
 * `npm run bench -- chess`: what a move costs: allowed and noted, chosen quickly, chosen by the engine at each level; beside
 * chess.js, which allows the same moves, in the same run.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Chess } from 'chess.js';
import { COST_MS } from '../../server/engine/budget.ts';
import type { Move } from '../../shared/chess/position.ts';
import { newScoresheet, playOn, type Scoresheet } from '../../shared/chess/scoresheet.ts';
import { searchFor } from '../../shared/chess/search.ts';
import { tastefulMove } from '../../shared/chess/taste.ts';
import { machine } from '../chaos/means/figures.ts';

const GAMES = 8;
const HALF_MOVES = 80;
const LASTS_MS = 1_500;
const LEVELS = [0, 1, 2] as const;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

type Position = { readonly sheet: Scoresheet; readonly move: Move };

function positions(): readonly Position[] {
  const all: Position[] = [];
  for (let game = 0; game < GAMES; game++) {
    let sheet = newScoresheet();
    for (let half = 0; half < HALF_MOVES; half++) {
      const move = tastefulMove(sheet.fen, ((half + game) * 0.37) % 1, 'dreamy');
      const next = move && playOn(sheet, move);
      if (!move || !next || next.outcome) break;
      all.push({ sheet, move });
      sheet = next;
    }
  }
  return all;
}

/** @returns processor microseconds of this thread for one of them, once the code is warm */
function microseconds(all: readonly Position[], act: (position: Position) => void): number {
  const pass = () => {
    for (const one of all) act(one);
  };
  pass();
  const before = process.cpuUsage();
  const endsAtMs = performance.now() + LASTS_MS;
  let passes = 0;
  for (; passes === 0 || performance.now() < endsAtMs; passes++) pass();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / passes / all.length;
}

/** @returns bytes that a game holds after so many half moves */
function bytesOfGame(): number {
  const many = 2_000;
  collect();
  const before = process.memoryUsage().heapUsed;
  const sheets = Array.from({ length: many }, (_, index) => {
    let sheet = newScoresheet();
    for (let half = 0; half < 40; half++) {
      const move = tastefulMove(sheet.fen, ((half + index) * 0.37) % 1, 'dreamy');
      sheet = (move && playOn(sheet, move)) ?? sheet;
    }
    return sheet;
  });
  collect();
  const bytes = (process.memoryUsage().heapUsed - before) / many;
  return sheets.length === many ? bytes : 0;
}

const all = positions();
const say = (what: string, us: number, more = '') =>
  console.info(`${what.padEnd(38)}${us.toFixed(1).padStart(9)} µs  ${more}`);
console.info(machine());
const theirs = microseconds(all, ({ sheet, move }) => void new Chess(sheet.fen).move({ ...move }));
say('a move by chess.js', theirs);
const noted = microseconds(all, ({ sheet, move }) => void playOn(sheet, move));
say('a move allowed and noted', noted, `1/${(theirs / noted).toFixed(0)} of it`);
const quick = microseconds(all, ({ sheet }) => void tastefulMove(sheet.fen, 0.5));
say('a quick move', quick, `1/${(theirs / quick).toFixed(1)} of it`);
for (const level of LEVELS) {
  const us = microseconds(all, ({ sheet }) => void searchFor({ id: 1, fen: sheet.fen, level }, 0.5));
  const counted = COST_MS[level] * 1_000;
  say(
    `the engine's move at level ${level}`,
    us,
    `${(us / quick).toFixed(1)} quick moves; counted as ${counted} µs`,
  );
}
console.info(`a game of 40 half moves holds ${(bytesOfGame() / 1_024).toFixed(1)} KB`);
