"""The event loop: one task per game. Nobody waits for anybody else."""
import asyncio

import simul

hall = simul.hall()


async def game(board):
    while not board.over:
        board.play_move()  # busy: the master walks there and plays
        await board.reply()  # gives the loop back until they reply


async def main():
    await asyncio.gather(*(game(board) for board in hall.boards))


asyncio.run(main())
print(hall.score, "moves answered, at best", hall.bound)
