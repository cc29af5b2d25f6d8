/** What is asked before a lab runs, and what may be guessed; phones fetch it when that step comes. */
export const labGuess = {
  sleep: {
    question: 'How many times as long does the blocking script take?',
    times: '{{count}} times',
    same: 'as long',
  },
  freeze: {
    question: 'The loop makes a call that blocks for some seconds. What does a second screen show meanwhile?',
    goesOn: 'The picture goes on, only a little slower',
    one: 'Only the screen of whoever pressed stands still',
    all: 'Every screen stands still',
  },
  threads: {
    question:
      'Each thread has a stack of 4 to 8 MB reserved. How much of what is reserved do they really touch?',
    most: 'Most of it',
    part: 'Some hundredths',
    hardly: 'Hardly anything',
  },
  throughput: {
    question:
      'Twice as many requests are there at once as the pool has threads. What does the event loop answer?',
    same: 'About as many as the pool',
    twice: 'About twice as many',
    more: 'Ten times as many and more',
  },
  report: {
    question:
      '{{count}} clients ask at once, and the database takes {{seconds}} for each. How long does the last one wait behind a blocking handler?',
    ofClass:
      'All of us ask at once, and the database takes {{seconds}} for each. How long does the last one wait behind a blocking handler?',
    one: '{{seconds}}',
    half: '{{seconds}} for every second one of us',
    all: '{{seconds}} for each of us',
  },
  crowd: {
    question:
      'One thread serves thousands of players at once. How long does a player usually wait until their move is acknowledged?',
    quick: 'A few milliseconds',
    seconds: 'A second or more',
    never: 'Most moves never arrive',
  },
} as const;
