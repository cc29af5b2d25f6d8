/** What labs say in a class. */
export const labsInClass = {
  guess: 'Guess first: hands up for A, for B …',
  before: 'before: {{value}}',
  proven: 'So it was',
  guessed: 'You guessed',
  guessedBefore_zero: 'It was “{{answer}}”. None of {{answers}} had guessed it.',
  guessedBefore_one: 'It was “{{answer}}”. One of {{answers}} had guessed it.',
  guessedBefore_other: 'It was “{{answer}}”. {{count}} of {{answers}} had guessed it.',
  guessedAndSo: 'So it was: {{answer}}',
  guessedSo_one: '{{letter}}: {{text}}. {{count}} of you.',
  guessedSo_other: '{{letter}}: {{text}}. {{count}} of you.',
  tap: {
    blocking: 'Tap Report on your phone. The blocking handler serves.',
    async: 'Tap Report on your phone. The async handler serves.',
  },
  willBe: 'The big screen runs this lab itself. Open it before you run the lab.',
  onScreen: 'It runs on the big screen. What it has measured comes here at its end.',
  handler: 'Who serves whoever taps from now on?',
} as const;
