"""A loop of your own: ask who is ready, serve them, ask again."""
import simul

hall = simul.hall()

while ready := hall.ready():  # stands still only while no hand is up
    for board in ready:
        board.play_move()

print(hall.score, "moves answered, at best", hall.bound)
