// Async, with fetch alone. SIMUL_URL is the address of your hall, with its key.
const URL = process.env.SIMUL_URL;

async function game(board) {
  for (;;) {
    await fetch(`${URL}/boards/${board}/move`, { method: 'POST' }); // he walks there and plays
    const reply = await fetch(`${URL}/boards/${board}/reply`); // gives the loop back
    if (reply.status === 410) return; // this game is over, or the round is
  }
}

const { boards } = await (await fetch(`${URL}/boards`)).json();
await Promise.all(boards.map(({ board }) => game(board)));
const { score } = await (await fetch(`${URL}/round`)).json();
console.info(score, 'moves answered');
