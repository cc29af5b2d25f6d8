"""Threads: several wait at once, each with a stack of its own."""
from concurrent.futures import ThreadPoolExecutor

import simul

hall = simul.hall()


def game(board):
    while not board.over:
        board.play_move()  # the master is one body: the moves queue up
        board.wait_for_reply()  # this thread stands still, the others go on


with ThreadPoolExecutor(len(hall.boards)) as pool:
    list(pool.map(game, hall.boards))
print(hall.score, "moves answered, at best", hall.bound)
