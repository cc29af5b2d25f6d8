/** What the lab “Report” says. */
export const report = {
  settings: {
    clients: 'Clients of ours (0: people ask)',
    seconds: 'The database takes',
    handler: 'Handler',
    unit: 's',
    handlers: { both: 'first blocking, then async', blocking: 'blocking', async: 'async' },
  },
  handler: {
    blocking: 'Blocking handler',
    async: 'Async handler',
  },
  verdict: {
    blocking: 'One after the other: the last of {{count}} waited {{longest}}.',
    async: 'All at once: the last of {{count}} waited {{longest}}.',
    none: 'Nobody has asked yet.',
    failed: 'Nobody got a report.',
    going_one: '{{count}} still waits.',
    going_other: '{{count}} still wait.',
  },
  bars: {
    label: '{{who}}: {{queued}} in the queue, {{database}} for the database.',
    ours: 'Client {{number}}',
    person: 'Person {{number}}',
    waits: 'waits',
    failed: 'no report',
    more_one: '{{count}} more request is not drawn.',
    more_other: '{{count}} more requests are not drawn.',
  },
  legend: { queued: 'in the queue', database: 'waits for the database', waiting: 'still waits' },
  thread: {
    title: 'The handler’s thread',
    id: 'Thread {{id}}',
    state: 'State',
    sleepsIn: 'Sleeps in',
    cpu: 'Processor time since the first request',
    unknown: 'This system does not show its threads.',
    hidden: 'the system does not say',
    blocking: 'It sleeps until one answer comes, and can do nothing else. It exists, and holds its memory.',
    async: 'It sleeps as well, but whatever comes wakes it: a new request, or any of the answers.',
    wait: 'It is looked at while somebody waits.',
  },
  ask: {
    button: 'Report',
    more: 'Ask for a report yourself',
    waiting: 'Asked {{time}} ago …',
    answered: 'Your report came after {{time}}.',
    queued: '{{queued}} of that in the queue, {{database}} for the database.',
    content: '{{moves}} moves, {{mean}} each on average.',
    failed: 'No report came. Ask again.',
  },
  database: {
    sqlite:
      'The database is SQLite in a process of its own, with up to {{most}} connections, a thread each. Its query reads a table and sleeps the seconds that a disk or a lock would take: it costs no processor.',
    postgres:
      'The database is PostgreSQL, with up to {{most}} connections, a process each. Its query reads rows and ends in pg_sleep, as if a disk or a lock took those seconds: it costs no processor.',
  },
  noDatabase: {
    unreachable:
      'The PostgreSQL of this lab does not answer. Start it, or correct REPORT_DATABASE_URL and start Simul again. Unset, the lab brings a database of its own.',
    password:
      'The PostgreSQL of this lab does not let Simul in. Correct the name and the password in REPORT_DATABASE_URL, and start Simul again.',
    missing:
      'The PostgreSQL of this lab has no database of that name. Make it, or correct REPORT_DATABASE_URL and start Simul again.',
    full: 'The PostgreSQL of this lab has no connection left. Close others, or raise its max_connections, and run it again.',
    gone: 'The PostgreSQL of this lab went away while it was asked. Start it, and run the lab again.',
  },
  refusals: {
    tooLittleMemory:
      'This machine has too little free memory for the database of this lab. Close what you do not need, and run it again.',
    notYet: 'The database is not ready yet. Ask again in a moment.',
    noSeat: 'Only who has a seat in this class can ask for a report. Join with the code on the big screen.',
    twice: 'Your report is on its way already. Ask again when it has come.',
    full: 'Too many wait already. Ask again when some have been answered.',
    noReport: 'The report did not come: the database or its server has gone. Ask again.',
  },
  rows: {
    blockingRequests: 'Blocking: requests',
    asyncRequests: 'Async: requests',
    blockingAllMs: 'Blocking: all served after',
    asyncAllMs: 'Async: all served after',
    blockingLongestMs: 'Blocking: longest wait',
    asyncLongestMs: 'Async: longest wait',
    blockingCpuMs: 'Blocking: the thread computed',
    asyncCpuMs: 'Async: the thread computed',
    factor: 'Blocking takes longer by',
  },
} as const;
