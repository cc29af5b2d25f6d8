export const solo = {
  title: 'Play alone',
  promise: '24 boards, one master. You sit at one board, bots at all the others.',
  rounds: {
    first: 'Round 1: he waits at each board until that opponent has moved.',
    second: 'Round 2: he moves on to whoever is ready.',
  },
  how: 'No chess needed: tap one of three moves. Feel who waits for whom.',
  seconds: 'Seconds per round',
  start: 'Start',
  home: 'Back',
  round: 'Round {{number}}: {{policy}}',
  timeLeft: 'Time left',
  idle: 'idle with hands up',
  answered: 'moves answered',
  handsUp: 'hands up',
  slim: 'Idle {{idle}}',
  hall: 'The hall from above: 24 boards and the master.',
  lane: 'What the master did so far. Idle with hands up: {{idle}}.',
  master: 'The master',
  between: {
    over: 'Round 1 is over',
    hall_one:
      'In the whole hall he answered {{count}} move. {{idle}} of the time he stood idle while hands were up.',
    hall_other:
      'In the whole hall he answered {{count}} moves. {{idle}} of the time he stood idle while hands were up.',
    you: 'Your longest wait: {{wait}}.',
    question: 'Same master, same speed, same opponents. What if he moves on while they think?',
    next: 'Round 2: he moves on',
  },
  again: 'Play again',
} as const;
