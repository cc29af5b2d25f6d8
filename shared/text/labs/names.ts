/** What each lab is called, and what happens in it, in one sentence. */
export const labNames = {
  sleep: {
    title: 'Sleep test',
    happens: 'The course’s two scripts run here, line by line: one stands at the pot, the other moves on.',
  },
  freeze: {
    title: 'Freeze',
    happens: 'One blocking call in a real event loop, and every screen that it serves stands still.',
  },
  threads: {
    title: 'Threads and memory',
    happens: 'Real threads and real tasks wait side by side; the system says what each of them costs.',
  },
  throughput: {
    title: 'Throughput',
    happens:
      'A pool of threads and an event loop serve the same slow requests: who answers how many a second?',
  },
  report: {
    title: 'The report',
    happens: 'A request that waits for a slow database, behind a blocking and behind an async server.',
  },
  crowd: {
    title: 'Ten thousand',
    happens: 'Real connections, as many as this machine allows, live on one thread.',
  },
} as const;
