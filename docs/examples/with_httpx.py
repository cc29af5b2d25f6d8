"""Async, with httpx. SIMUL_URL: your hall, with its key."""
import asyncio
import os

import httpx

URL = os.environ["SIMUL_URL"]


async def game(client, board):
    while True:
        await client.post(f"{URL}/boards/{board}/move")  # he walks there and plays
        reply = await client.get(f"{URL}/boards/{board}/reply")  # gives the loop back
        if reply.status_code == 410:  # this game is over, or the round is
            return


async def main():
    # A reply may take its time, and all boards are waited for at once.
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(timeout=None, limits=limits) as client:
        boards = (await client.get(URL + "/boards")).json()["boards"]
        await asyncio.gather(*(game(client, one["board"]) for one in boards))
        print((await client.get(URL + "/round")).json()["score"], "moves answered")


asyncio.run(main())
