/** What the lab “Ten thousand” says. */
export const crowd = {
  settings: {
    players: 'Players',
    thinkS: 'Each thinks for',
  },
  predict: {
    question:
      'One thread serves thousands of players at once. How long does a player usually wait until their move is acknowledged?',
    quick: 'A few milliseconds',
    seconds: 'A second or more',
    never: 'Most moves never arrive',
  },
  picture: {
    label: '{{players}} players at one hall, one square each. The master has just answered {{answered}}.',
    empty: 'Free chair',
    thinks: 'Thinks',
    answered: 'Just answered',
  },
  phase: {
    ready: 'Nobody is here yet.',
    opening: 'The hall opens …',
    connecting: 'They come: {{players}} are connected.',
    playing: 'They play.',
    done: 'All played on one thread.',
  },
  limit: {
    openFiles:
      'Every connection is an open file, and this machine allows a program {{limit}} of them. So {{players}} players come instead of {{wanted}}.',
    raise:
      'To raise the limit, stop Simul, type “ulimit -n {{needed}}” in the same terminal, and start Simul again. Where that is refused, an administrator raises the hard limit; a container is started with “--ulimit nofile={{needed}}”.',
    memory:
      'This machine has too little free memory for more, so {{players}} players come instead of {{wanted}}. Close other programs, and run it again.',
    failed: 'Not everybody got in. The machine says: {{detail}}',
  },
  figures: {
    title: 'Measured, on one thread',
    connections: 'Connections',
    memory: 'Memory of the hall',
    each: 'Memory of one connection',
    kernel: 'and in the kernel',
    cpu: 'Processor, of one core',
    loop: 'The loop is late, at most',
    loopP99: 'The loop is late, 99% of the time at most',
    ackP50: 'Acknowledged, half of the moves within',
    ackP99: 'Acknowledged, 99% of the moves within',
    moves: 'Moves answered',
    perMove: 'Processor for one move',
    connect: 'Processor for one to connect',
    tooFew: 'too few to tell',
  },
  memory: {
    title: 'A thread for each of them instead',
    reserved: '{{count}} threads reserve',
    touched: 'They touch, at the very least',
    hall: 'The hall takes',
    machine: 'This machine has {{size}} free',
    hint: 'Each thread reserves 8 MB for its stack. As long as it only waits it touches about 36 KB of that; the deeper its calls go, the more. A connection is a few objects in the memory of one thread. The bars are drawn to one scale.',
  },
  failed: {
    noRoom:
      'There is not enough memory or too few open files for this lab now. Close other programs and try again.',
  },
} as const;
