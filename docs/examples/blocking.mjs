// Blocking: the master stands at each board until that opponent has replied.
import { hall } from './simul.mjs';

const h = hall();

while (h.timeLeft() > 0)
  for (const board of h.boards) {
    if (board.over) continue;
    board.playMove(); // busy: the master walks there and plays
    board.waitForReply(); // the whole program stands still
  }

console.info(h.score, 'moves answered, at best', h.bound);
