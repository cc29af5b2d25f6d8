"""Blocking: the master stands at each board until that opponent has replied."""
import simul

hall = simul.hall()

while hall.time_left() > 0:
    for board in hall.boards:
        if not board.over:
            board.play_move()  # busy: the master walks there and plays
            board.wait_for_reply()  # the whole program stands still

print(hall.score, "moves answered, at best", hall.bound)
