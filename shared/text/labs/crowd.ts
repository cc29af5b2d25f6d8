/** What the lab “Ten thousand” says. */
export const crowd = {
  settings: {
    players: 'Players',
    n100: '100',
    n1000: '1,000',
    n10000: '10,000',
    thinkS: 'Each thinks for',
    playS: 'They play for',
    seconds: 's',
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
    over: 'They are gone.',
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
    kernel: 'The kernel’s share of one',
    cpu: 'Processor, of one core',
    loopMax: 'The loop was late, at most',
    loopP99: '99% of the time, at most',
    ackP50: 'Half acknowledged within',
    ackP99: '99% acknowledged within',
    moves: 'Moves answered',
    tooFew: 'too few to tell',
    unknown: 'not told here',
  },
  rows: {
    empty: 'Memory of the hall with nobody in it',
    connectCpu: 'Processor for one to connect',
    connect: 'Time until all were connected',
    reserved: 'As many threads reserve',
    refused: 'Moves that did not count',
    lost: 'Connections that broke',
  },
  memory: {
    title: 'A thread for each of them instead',
    reserved: '{{players}} threads reserve',
    touched: 'They touch, at the very least',
    hall: 'The hall takes',
    allowed: 'This lab may take {{size}} of this machine’s memory.',
    measured:
      '{{size}} a thread that waits, the kernel’s part included: measured with {{threads}} threads, in this browser, on {{when}}.',
    fromDocs:
      '{{size}} a thread that waits, the kernel’s part included: measured with 1,000 threads on another machine. The lab “Threads and memory” measures this one.',
    hint: 'Each thread reserves 8 MB for its stack. It touches little of that as long as it only waits; the deeper its calls go, the more. A connection is a few objects in the memory of one thread; most of what a small hall takes is the program itself. The bars are drawn to one scale.',
  },
  noRoom: {
    memory: 'This machine has too little free memory for this lab. Close other programs, and run it again.',
    openFiles:
      'This machine allows a program too few open files for this lab. Stop Simul, type “ulimit -n 1100” in the same terminal, and start Simul again.',
  },
} as const;
