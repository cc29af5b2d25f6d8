"""Async, with aiohttp. SIMUL_URL: your hall, with its key."""
import asyncio
import os

import aiohttp

URL = os.environ["SIMUL_URL"]


async def game(session, board):
    while True:
        async with session.post(f"{URL}/boards/{board}/move"):  # he walks there and plays
            pass
        async with session.get(f"{URL}/boards/{board}/reply") as reply:  # gives the loop back
            if reply.status == 410:  # this game is over, or the round is
                return


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get(URL + "/boards") as answer:
            boards = (await answer.json())["boards"]
        await asyncio.gather(*(game(session, one["board"]) for one in boards))
        async with session.get(URL + "/round") as answer:
            print((await answer.json())["score"], "moves answered")


asyncio.run(main())
