/** What the lab “Threads and memory” says. */
export const threads = {
  settings: {
    threads: 'Threads',
    tasks: 'Tasks and promises',
    touch: 'Each thread’s program writes',
    touches: {
      '0': 'nothing on its stack',
      '256': '256 KB of its stack',
      '1024': '1 MB of its stack',
      '4096': '4 MB of its stack',
    },
  },
  kinds: {
    threads: 'threads',
    tasks: 'asyncio tasks',
    promises: 'promises',
  },
  one: { threads: 'a thread', tasks: 'a task', promises: 'a promise' },
  counted: '{{number}} {{kind}}',
  now: {
    ready: 'One kind after the other, each in a process of its own.',
    machine: 'Looking at the machine …',
    began: 'Starting {{number}} {{kind}} …',
    waiting: '{{number}} {{kind}} wait for the signal.',
    answered: '{{number}} {{kind}} have gone on, each once.',
    over: 'All processes have ended, and the system has everything back.',
  },
  memory: {
    title: 'Reserved and touched',
    reserved: 'reserved',
    touched: 'touched',
    rule: 'The rule: 4 to 8 MB each would be {{from}} to {{to}}',
    machine: 'The whole bar is this machine’s memory, {{memory}}.',
    full: 'more than this machine has',
    kernel:
      'The system itself keeps about {{memory}} more for these threads: page tables and its own stacks.',
  },
  each: {
    title: 'One of each',
    memory: 'Touched by one that waits',
    cpu: 'Processor time of one request, from its start to its end',
    ratios:
      'A thread holds {{memory}} times what a task holds, and takes {{cpu}} times as much of the processor for a request.',
    ratioOfMemory: 'A thread holds {{memory}} times what a task holds.',
    ratioOfCpu: 'A request takes {{cpu}} times as much of the processor in a thread of its own as in a task.',
  },
  facts: {
    title: 'From the system',
    kind: 'Waiting',
    start: 'Start of all',
    switches: 'Context switches',
    blocked: 'Processor, while all wait for 1 s',
    none: '–',
  },
  fit: {
    title: 'At which number is this machine full?',
    rule: 'threads that touch their whole 8 MB',
    threads: 'threads as measured',
    tasks: 'tasks as measured',
    limit: 'Before that the system says no: it counts threads, too.',
  },
  why: {
    '0': 'Reserved memory is a promise: a page is taken when it is touched. So 1,000 threads that only wait are not 4 GB.',
    touching:
      'Each thread has gone deep into its stack once, and the system never takes that back while the thread lives. Here the rule bites.',
  },
  rows: {
    threadsCount: 'Threads that waited',
    threadsReservedMb: 'Threads, reserved',
    threadsTouchedMb: 'Threads, touched',
    threadTouchedKb: 'One thread, touched',
    threadCpuUs: 'One thread, processor for a request',
    tasksCount: 'asyncio tasks that waited',
    tasksTouchedMb: 'Tasks, touched',
    taskTouchedKb: 'One task, touched',
    taskCpuUs: 'One task, processor for a request',
    promisesCount: 'Promises that waited',
    promiseTouchedKb: 'One promise, touched',
    promiseCpuUs: 'One promise, processor for a request',
    memoryRatio: 'Memory, thread to task',
    cpuRatio: 'Processor, thread to task',
  },
  notices: {
    noPython:
      'There is no python3 on the machine of the server (3.8 or newer), so these are threads of libuv, Node’s own pool, and no asyncio tasks. Install python3 and run again for the course’s language.',
    noTouch: 'Threads of libuv can’t be made to touch their stacks: that choice was left out.',
    noMoreThreads: 'The system allowed no more than {{number}} threads; these were measured.',
    noMemoryFigures: 'This system does not tell what a process holds, so memory is missing here.',
  },
  refused: {
    tooMuchMemory:
      'This may take {{needed}}, and the server’s machine can safely spare {{safe}}. Choose fewer threads or tasks, or let each touch less.',
  },
} as const;
