/** What a program in the browser is told when something can't be, and what its errors mean. */
export const runtime = {
  noHall: 'This program has no hall to drive. Open a page that shows a hall, and run it there.',
  noSuchQuestion: 'The hall doesn’t know this question.',
  noAnswer: 'The hall doesn’t answer. Does its server still run?',
  noThreads:
    'This browser can’t run threads in Python. A newer Chrome, Edge or Firefox can; programs with await run here too.',
  deadlock:
    'This program waits for a lock that nobody can open: it would wait for ever. Was the same lock taken twice?',
  noInput:
    'There is no keyboard behind input() here. Put the value into the program, for example: name = "Ada"',
  noImport:
    'Something that this program imports is not here. A program in the browser can import simul.mjs alone.',
  tooMuchText: '(This program has printed more than anybody reads. The rest is left out.)',
  noPython:
    'Python could not be started: {{why}}. Reload the page; if that does not help, try another browser.',
  brokeDown:
    'Python broke down while this program ran: {{why}}. Does a function call itself without end, or is something very large? Mend it and press Run.',
  /** After Python's own words; `{{module}}` is the package that was asked for. */
  hints: {
    noNetwork:
      'The package {{module}} is not here: a program in the browser can’t open connections by itself.',
    noModule: 'Here are the modules that come with Python, and no others.',
    notAsync: 'await stands only inside a function that begins with async def.',
    notAwaitable:
      'Only something that gives the loop back can be awaited: a coroutine, a task, board.reply().',
    unawaited: 'A coroutine does nothing before it is awaited. Is an await missing?',
    loopRuns: 'A program calls asyncio.run once, at its end; inside of it, use await.',
    noSockets: 'A program in the browser can’t open connections by itself.',
  },
} as const;
