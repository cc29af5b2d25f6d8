/** What labs say in a class. */
export const labsInClass = {
  guess: 'Guess first: hands up for A, for B …',
  before: 'before: {{value}}',
  proven: 'So it was',
  tap: {
    blocking: 'Tap Report on your phone. The blocking handler serves.',
    async: 'Tap Report on your phone. The async handler serves.',
  },
  willBe: 'The big screen runs this lab itself. Open it before you run the lab.',
  onScreen: 'It runs on the big screen. What it measures stands there.',
  handler: 'Who serves whoever taps from now on?',
} as const;
