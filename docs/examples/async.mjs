// The event loop: one game after the other begins, and each waits for its own opponent.
import { hall } from './simul.mjs';

const h = hall();

async function game(board) {
  while (!board.over) {
    board.playMove(); // busy: the master walks there and plays
    await board.reply(); // gives the loop back until they reply
  }
}

await Promise.all(h.boards.map(game));
console.info(h.score, 'moves answered, at best', h.bound);
