/** What the lab “Throughput” says. */
export const throughput = {
  settings: {
    threads: 'Threads in the pool',
    latencyMs: 'Latency of the service',
    playMs: 'S, work on the processor',
    ms: 'ms',
  },
  servers: { pool: 'pool of threads', loop: 'event loop' },
  now: {
    ready: 'The curves are theory. Run, and dots show what this machine does. It takes about {{time}}.',
    began: 'The {{server}} serves {{number}} at once: {{served}} of {{total}} …',
    over: 'Dots on the curves: the law holds. Dots below them: the machine was busy with something else, or with S.',
  },
  chart: {
    label:
      'Answered per second over the requests that are there at once. Pool: at most {{pool}}. Loop: {{loop}} with ten thousand.',
    x: 'requests at once',
    y: 'answered per second',
    full_one: 'pool full: {{count}} thread',
    full_other: 'pool full: {{number}} threads',
    knee: 'knee: {{number}}',
    law: 'law',
    measured: 'measured just now',
    rounds: 'rounds that were played',
  },
  law: '{{threads}} threads / {{latency}} = {{rate}} a second, however fast the processor is.',
  lawFull: 'One core is full at 1 / S = {{rate}} a second: more threads don’t help, more cores would.',
  table: {
    title: 'Measured and by the law',
    server: 'Who',
    atOnce: 'At once',
    measured: 'Answered a second',
    law: 'By the law',
    cpu: 'Processor for each',
  },
  rows: {
    poolPerSecond: 'Pool, answered a second',
    expectedPerSecond: 'Pool, by the law',
    loopPerSecond: 'Event loop, answered a second',
    poolCpuMs: 'Pool, processor for each request',
    loopCpuMs: 'Event loop, processor for each request',
  },
  off: 'The pool is off the law by {{percent}}.',
  crosses:
    'Crosses: rounds played in this browser; dotted, their own law (S {{play}}, the opponents’ time {{reply}}).',
  noCrosses:
    'Play alone, or open the debrief of a class in this browser, and those rounds stand here as crosses.',
  noPython:
    'There is no python3 on the machine of the server (3.8 or newer), so the pool is libuv’s and the loop is Node’s. Install python3 and run again for the course’s language.',
  muchMemory:
    'This may take {{needed}}, and the server’s machine can safely spare {{safe}}. Choose fewer threads, or close other programs.',
  fewFiles:
    'The event loop needs {{needed}} connections, and the system allows a process {{allowed}} open files. Choose fewer threads, or raise the limit (ulimit -n) and start the server again.',
} as const;
