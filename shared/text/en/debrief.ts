export const debrief = {
  title: 'Side by side',
  same: {
    master: 'Same master.',
    players: 'Same players.',
    seconds: 'Same {{seconds}} seconds.',
  },
  differ: {
    seconds: '{{list}} seconds.',
  },
  one: {
    master: 'One master.',
    players: '{{boards}} players.',
    seconds: '{{seconds}} seconds.',
  },
  nothing: 'No round has been played yet.',
  laneOf: '{{number}} · {{policy}}',
  figures: {
    movesAnswered: 'moves answered',
    idleWithHandsUp: 'idle with hands up',
    longestWait: 'longest wait',
    neverServed: 'never served',
  },
  mapping: {
    title: 'What it means',
    hall: 'hall',
    process: 'process',
    master: 'master',
    thread: 'one thread',
    board: 'board',
    task: 'task',
    thinks: 'opponent thinks',
    io: 'I/O in flight',
    hand: 'hand up',
    ready: 'I/O done, ready queue',
    walks: 'walks on',
    await: 'await',
  },
} as const;
