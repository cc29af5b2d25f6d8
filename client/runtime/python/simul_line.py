"""The line of `simul.py` to the hall that lives in this worker: blocking, or giving the loop back."""

import asyncio

from _simul import waiting


def ask(method, path, body=None):
    return _value(waiting.ask(method, path, body))


async def ask_async(method, path, body=None):
    return _value(await asyncio.get_running_loop().ask(method, path, body))


def _value(answer):
    if "refused" in answer:
        import simul

        raise simul.Refused(**answer["refused"])
    return answer["value"]
