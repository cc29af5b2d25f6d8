/** What the page says on which one's own program is the master. */
export const page = {
  title: 'Write the master',
  home: 'Start page',
  language: 'Language',
  languages: { python: 'Python', javascript: 'JavaScript' },
  onlyPython: 'This one is about Python alone.',
  exercises: 'Exercises',
  done: 'done',
  number: 'Exercise {{number}} of {{all}}',
  editor: 'Your program',
  keys: 'Ctrl+Enter runs it. Tab indents; to leave the editor press Esc, then Tab.',
  keysMac: '⌘+Enter runs it. Tab indents; to leave the editor press Esc, then Tab.',
  run: 'Run',
  stop: 'Stop',
  reset: 'Back to the beginning',
  resetSure: 'Throw this program away and begin again?',
  resetYes: 'Yes, begin again',
  resetNo: 'No, keep it',
  hint: 'Hint',
  solution: 'Solution',
  solutionMore: 'One way to do it. Yours may look different: the hall counts, not the words.',
  loading: '{{language}} is on its way: {{done}} of {{all}}. Read the program meanwhile.',
  starting: '{{language}} gets ready. Read the program meanwhile.',
  /** Beside the line that is live. */
  line: { runs: 'runs', blocks: 'blocked', awaits: 'awaits' },
  errorAt: 'Line {{line}}: {{message}}',
  trace: 'All that {{language}} says',
  parts: 'What is shown below the program',
  hall: 'Hall',
  output: 'Output',
  noOutput: 'What the program prints stands here.',
  outputCut: 'More was printed; the last {{lines}} lines are shown.',
  words: 'Commands',
  wordsOf: {
    boards: 'the hall; its `boards` are all boards',
    play: 'he walks there and plays: that is work',
    wait: 'he stands there until they have replied: all else stands, too',
    reply: 'goes on here when they have replied; meanwhile he is free for others',
    ready: 'waits until a hand is up, and says which',
    over: 'whether that game is over; after the bell all are',
    left: 'seconds until the bell',
    sleep: 'all of your program stands for a second, as in Python’s `time.sleep(1)`; only in this page',
  },
} as const;

/** The small stage beside the program. */
export const stage = {
  title: 'The hall',
  timeLeft: 'left',
  answered: 'answered',
  blocked: 'blocked',
  rest: 'rest',
  waits: 'He waits for your program',
  waitsMore: 'All {{count}} hands are up. Press Run.',
  comes: 'Your program begins',
  comesMore: 'A moment.',
  plays: 'Plays at board {{board}}',
  walks: 'Walks to board {{board}}',
  blockedAt: 'Blocked at board {{board}} for {{time}}',
  waitsAt: 'Waits at board {{board}}',
  stands: 'Stands still for {{time}}',
  rests: 'Rests',
  inLine: 'Line {{line}}: {{more}}',
  handsUp_one: '{{count}} hand up, nobody comes.',
  handsUp_other: '{{count}} hands up, nobody comes.',
  hands_zero: 'no other hand is up.',
  hands_one: '{{count}} other hand is up.',
  hands_other: '{{count}} other hands are up.',
  nothingLost: 'no hand is up, nothing is lost.',
  lane: 'What he has done so far.',
} as const;

/** What a program has come to. */
export const over = {
  passed: 'Done',
  notYet: 'Not yet',
  moves_one: '{{count}} move answered',
  moves_other: '{{count}} moves answered',
  bound: 'Nobody can beat {{bound}}; an event loop answers {{loop}}.',
  missed_zero: 'You missed none.',
  missed_one: 'You missed {{count}}.',
  missed_other: 'You missed {{count}}.',
  together:
    'Up to {{together}} boards were in play at once; {{most}} may be. {{finished}} of {{games}} games were finished.',
  tryHint: 'Not sure how? The hint says it.',
  held: 'Line {{line}} blocked him for {{time}}.',
  inTurn:
    'Never did two people think at once: each game waits for the one before it. Start all of them, then wait.',
  early: 'Your program ended after {{time}}. Then he stood there until the bell.',
  failed: 'Your program broke off after {{time}}. Then he stood there until the bell.',
  stopped: 'Stopped. What you stop is not counted.',
  yours: 'Your program',
  next: 'Next: {{name}}',
  all: 'You have done all nine. The next hall is on your own machine: see below.',
} as const;

/** Where a program is kept. */
export const keep = {
  title: 'Keep your program',
  where:
    'It is kept in this browser as you type. School computers forget: take it with you as a file, or as a link.',
  whereNot: 'This browser keeps nothing for pages: take your program with you as a file, or as a link.',
  save: 'Save as a file',
  open: 'Open a file',
  link: 'Make a link',
  linkLabel: 'The link carries the whole program behind its #: no server sees it.',
  copy: 'Copy the link',
  copied: 'Copied.',
  copyByHand: 'This browser does not let pages copy. Select the link and copy it yourself.',
  badLink: 'This link carries no program that can be read. Perhaps a part of it was lost on the way.',
  tooLong: 'That file is too long for a program.',
} as const;

/** A program on somebody's own machine. */
export const own = {
  title: 'On your own machine',
  about:
    'Your own editor, any language: a hall on this server answers your program over HTTP, and you see it here live. Nothing that you write runs on the server.',
  noServer:
    'That needs the Simul server: this page comes from a folder of files. Everything above works without one.',
  open: 'Open a hall for a program',
  another: 'Open another hall',
  exercise: 'Open the hall of “{{name}}”',
  way: 'How your program asks',
  ways: { python: 'Python', node: 'JavaScript', curl: 'curl' },
  copy: 'Copy',
  copyByHand: 'This browser does not let pages copy. Select the line and copy it yourself.',
  steps: {
    helper: 'Save this helper file beside your program; nothing has to be installed.',
    begin: 'Begin your program with this line. The clock starts with its first question.',
    run: 'Run it.',
    boards: 'All boards, and how they stand.',
    move: 'He walks to board 1 and plays. Any language that can ask over HTTP can do the same.',
    reply: 'Answers when board 1 has replied.',
    ready: 'Answers when some hand is up, and says which.',
  },
  coming: 'This hall is on its way.',
  waiting: 'All {{count}} hands are up. The clock starts with its first question.',
  source: 'The program on the other machine',
  over_one: 'The bell has rung: {{count}} move answered.',
  over_other: 'The bell has rung: {{count}} moves answered.',
  passed: 'The goal of the exercise is reached.',
  notPassed: 'The goal of the exercise is not reached yet.',
} as const;

/** The way to programs that have nothing to do with chess. */
export const watch = {
  title: 'Watch your own asyncio',
  about:
    'A program that has nothing to do with chess? See what its event loop did: who held it, at which line, and for how long.',
  go: 'Watch a program',
} as const;
