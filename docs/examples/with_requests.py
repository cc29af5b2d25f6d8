"""Blocking, with requests. SIMUL_URL: your hall, with its key."""
import os

import requests

URL = os.environ["SIMUL_URL"]
boards = [one["board"] for one in requests.get(URL + "/boards").json()["boards"]]

while boards:
    for board in list(boards):
        move = requests.post(f"{URL}/boards/{board}/move")  # he walks there and plays
        reply = requests.get(f"{URL}/boards/{board}/reply")  # stands still until they reply
        if reply.status_code == 410:  # this game is over, or the round is
            boards.remove(board)

print(requests.get(URL + "/round").json()["score"], "moves answered")
