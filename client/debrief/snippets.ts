/** The two ways in Python, line by line; both run as they stand once `boards` exist. `live` is where he spends his time. */
export type Snippet = {
  readonly title: 'debrief.code.blocking' | 'debrief.code.eventLoop';
  readonly live: 'idle' | 'walking';
  readonly lines: readonly { readonly code: string; readonly note?: string; readonly live?: boolean }[];
};

export const snippets: readonly Snippet[] = [
  {
    title: 'debrief.code.blocking',
    live: 'idle',
    lines: [
      { code: 'while boards:' },
      { code: '    for b in list(boards):' },
      { code: '        b.play_move()', note: '# busy' },
      { code: '        b.wait_for_reply()', note: '# IDLE', live: true },
      { code: '        if b.over: boards.remove(b)' },
    ],
  },
  {
    title: 'debrief.code.eventLoop',
    live: 'walking',
    lines: [
      { code: 'async def game(b):' },
      { code: '    while not b.over:' },
      { code: '        b.play_move()', note: '# busy' },
      { code: '        await b.reply()', note: '# walk on', live: true },
      { code: 'async with asyncio.TaskGroup() as tg:' },
      { code: '    for b in boards: tg.create_task(game(b))' },
    ],
  },
];
