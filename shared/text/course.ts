/** What the course's path says; fetched with it alone. */
export const course = {
  title: 'The course, step by step',
  home: 'Start page',
  lead: 'Module 1, “Stop waiting, start reacting”, from its first claim to its last. Each one happens in front of you, and what you measure stands beside it. About {{minutes}} minutes in all. Stop whenever you like: this browser remembers where you are.',
  keepsNothing:
    'This browser keeps nothing. Do it in one go in this tab without loading it anew, and save or print the last page before you close it.',
  progress: '{{done}} of {{all}} steps done, about {{minutes}} minutes left.',
  allDone: 'All {{all}} steps are done.',
  start: 'Begin: {{name}}',
  next: 'Go on: {{name}}',
  toEnd: 'What you have measured',
  steps: 'Steps of the course',
  done: 'done',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  claimed: 'The course says',
  measured: 'You measured',
  again: 'Once more',
  also: 'Or watch it, or a program of your own',
  needsServer:
    'This happens on a server, and this copy has none. Start Simul on a laptop and open its course.',
  wantsPin: 'It may ask for the host’s PIN. Without it, go on with the next step.',
  part: {
    cost: 'What blocking costs',
    loop: 'The event loop',
    test: 'The sleep test',
  },
  name: {
    oneThread: 'One thread for each request',
    idle: 'The thread that waits does nothing',
    stack: 'Each thread needs a stack',
    thousand: 'A thousand threads',
    switching: 'Changing from thread to thread',
    throughput: 'Threads divided by latency',
    perTask: 'One task for each request',
    master: 'The chess master',
    await: 'What await does',
    freeze: 'What a blocking call does to a loop',
    tenThousand: 'Ten thousand on one thread',
    sleepBlocks: 'Five sleeps, one after the other',
    sleepAwaits: 'Five sleeps at once',
    hidden: 'The one that hides',
  },
  claim: {
    oneThread:
      'Classic Python servers (WSGI, Flask, Django without async) give each request a thread of its own. Whatever the request waits for, its thread waits for, too. Be such a thread: wait at each board until its opponent has moved.',
    idle: 'Somebody asks for a report, and the database takes two seconds. For those two seconds the thread is blocked: it does nothing at all, and holds on to its memory.',
    stack:
      'A thread must have a stack of its own, 4 to 8 MB. Hire masters against the rush: each brings his backpack, and the room for backpacks ends.',
    thousand:
      'A thousand threads are about 4 GB of memory, by the rule. Start them, and see what is really reserved, what is really touched, and what as many tasks take.',
    switching:
      'Each change to another thread costs the processor work: one thread’s state is saved and another’s loaded, and meanwhile no code runs. The lab has counted those changes while it ran.',
    throughput:
      'A server with threads answers at most threads ÷ latency requests a second. If memory ends at 500 threads, and a request takes 1 second, then 500 a second is all there is, however fast the processor.',
    perTask:
      'asyncio gives each request a task instead, and one thread runs them all. Be that thread: go wherever a hand is up.',
    master:
      'A chess master plays fifty people at once. He waits for nobody: he makes a move, walks on, makes the next one. Sit at a board and feel both: first he waits, then he moves on.',
    await:
      'At `await database_query()` your code gives control back to the event loop, and the loop at once finds another task that is ready. Write it yourself: make a program that waits into one that awaits.',
    freeze:
      'A call that blocks does not give control back. While it lasts, everybody whom that loop serves stands still. Press the button, and then do the same work in a thread.',
    tenThousand:
      'Ten thousand connections can live on one thread, with little memory for each. Let them in, and look at what each one takes, beside what as many threads would.',
    sleepBlocks:
      'The course’s first script calls `time.sleep(1)` five times, one after the other. The whole thread is blocked each time, and it takes 5 seconds. The lab runs it beside the second one, line by line.',
    sleepAwaits:
      'The course’s second script starts five tasks in a TaskGroup, and each awaits `asyncio.sleep(1)`. They wait at the same time, and all of it takes about 1 second. Then put one `time.sleep` among them, and run it again.',
    hidden:
      'Last, a program that looks asynchronous, with one blocking call in it. Run it, and find the line that holds the loop.',
  },
  /** What the course says, as a figure. */
  figure: {
    oneThread: '1 request = 1 thread',
    idle: '2 s of waiting, 0 s of work',
    stack: '4 to 8 MB each',
    thousand: '1,000 threads ≈ 4 GB',
    switching: 'wasted cycles',
    throughput: '500 threads ÷ 1 s = 500 a second',
    perTask: '1 request = 1 task, all on 1 thread',
    master: '50 opponents, 1 master',
    await: '1 await = 1 chance for all others',
    freeze: '“BLOCKS the entire thread!”',
    tenThousand: '10,000 connections, 1 thread',
    sleepBlocks: '5 × 1 s = 5 s',
    sleepAwaits: '5 × 1 s at once ≈ 1 s',
    hidden: '1 blocking call is enough',
  },
  go: {
    oneThread: 'Play the level',
    idle: 'Ask for the report',
    stack: 'Play the level',
    thousand: 'Start a thousand threads',
    switching: 'To the lab',
    throughput: 'Measure it',
    perTask: 'Play the level',
    master: 'Take a seat',
    await: 'Write the program',
    freeze: 'Freeze a loop',
    tenThousand: 'Let them in',
    sleepBlocks: 'Run both scripts',
    sleepAwaits: 'Run both scripts',
    hidden: 'Find the line',
  },
  /** One's own figures, in a sentence. */
  own: {
    oneThread:
      'You waited and answered {{points}} moves in {{time}}; for {{blocked}} you stood blocked. An event loop answers {{loop}} of the same people.',
    idle: '{{requests}} reports behind a blocking handler took {{blocking}}, and its thread worked for {{cpu}} of that. Behind an async one all of them took {{loop}}.',
    stack:
      'Masters hired: up to {{masters}}, with {{size}} of stacks. You answered {{points}} moves in {{time}}.',
    thousand: '{{threads}} threads: {{reserved}} reserved, {{touched}} touched, on this machine.',
    thousandTasks: '{{tasks}} tasks: {{touched}} touched.',
    switching: '{{threads}} threads: {{switches}} changes. {{tasks}} tasks: {{taskSwitches}}.',
    throughput:
      '{{threads}} threads at {{latency}}: {{pool}} a second were measured, {{expected}} is what the formula says. An event loop did {{loop}} a second.',
    perTask:
      'You answered {{points}} moves in {{time}}, alone at {{boards}} boards; for {{blocked}} you stood blocked. An event loop answers {{loop}}.',
    master: 'In {{time}} he answered {{blocking}} moves while he waited, and {{loop}} when he moved on.',
    await:
      'Your program in {{language}} answered {{moves}} moves. An event loop answers {{loop}}, and nobody more than {{bound}}.',
    freeze:
      'While the loop was blocked it was late by {{delay}}, and a screen stood still for {{gap}}. With the same work in a thread the loop was late by {{threadDelay}}.',
    tenThousand:
      '{{connections}} connections on one thread, {{each}} for each. As many threads would reserve {{reserved}}.',
    sleepBlocks: '{{tasks}} sleeps of {{seconds}}, one after the other, took {{total}} in {{language}}.',
    sleepAwaits: '{{tasks}} sleeps of {{seconds}}, all at once, took {{total}} in {{language}}.',
    sleepAwaitsSlip:
      '{{tasks}} sleeps of {{seconds}}, one of them a time.sleep, took {{total}} in {{language}}.',
    hidden: 'It took {{total}}, and for {{held}} of that one line held the loop.',
  },
  /** What stands before a figure that no sentence is there for. */
  figureNamed: '{{label}}: {{value}}',
  teacher: {
    title: 'As homework',
    text: 'This link opens the course at a step. Everybody does it in their own browser and sends or prints the last page. Four labs take much of the server’s machine and ask for the host’s PIN: show them in class, or let people start Simul on their own computers.',
    step: 'At which step?',
    first: 'At its beginning',
    link: 'Link for the class',
    copy: 'Copy the link',
  },
  copied: 'Copied.',
  copyByHand: 'This browser does not copy by itself. What is marked can be copied by hand.',
  back: {
    label: 'Way back to the course',
    to: 'Back to the course',
    now: 'Step {{number}}: {{name}}',
    measured: 'Measured.',
    leave: 'Leave the course',
  },
  end: {
    title: 'What was done, what was measured',
    module: 'Module 1: The async mental model',
    path: 'Back to the steps',
    by: 'Your name, for the page alone',
    byName: 'By {{name}}',
    made: '{{done}} of {{all}} steps done. Made on {{day}} in this browser: {{machine}}.',
    cores_one: '{{count}} processor core',
    cores_other: '{{count}} processor cores',
    nothing: 'Nothing has been measured in this browser yet.',
    notYet: 'not done yet',
    step: 'Step',
    claim: 'The course says',
    own: 'Measured here',
    when: 'When',
    program_one: 'The program that was written',
    program_other: 'The programs that were written',
    noProgram:
      'No program has reached its goal yet. The exercise “What await does” is the place to write one.',
    written: '{{name}} ({{language}})',
    reached: '{{moves}} moves; nobody makes more than {{bound}}.',
    leftOut: 'Its last {{letters}} letters are left out here.',
    which: 'Which programs stand on this page',
    noneChosen: 'None of your programs is chosen.',
    print: 'Print',
    save: 'Save as a file',
    copy: 'Copy as text',
    share: 'Share',
    file: 'async-course',
    forget: 'Forget all of it',
    forgetSure:
      'Forget everything that was measured in this browser, and the programs on this page? What you wrote stays in its exercise.',
    forgetYes: 'Yes, forget it',
    forgetNo: 'No, keep it',
  },
} as const;
