/** What the page says while a class writes programs. */
export const inClass = {
  title: 'Write the master',
  bar: 'The class',
  coming: 'Finding your chair …',
  open: 'All of you have the same opponents. Run it as often as you like: your best run counts.',
  over: 'Time is up: no program of the class runs any more. Yours is kept in this browser.',
  notYet: 'Your class has not begun to write yet. Read the program meanwhile, and change it.',
  cut: 'The class has stopped all programs: this run is not counted.',
  goesOn: 'The class goes on. Your program is kept in this browser.',
  onStage: 'Your program is the master of the class now.',
  soon: 'Next, your program goes on the stage: it starts by itself.',
  lookUp: 'Look up: your program plays the class.',
  lost: 'Connection lost. Trying again …',
  best: 'Your best: {{best}} of {{bound}}. Who waits at each board answers {{blocking}}.',
  left: 'Time left to write',
  back: 'Back to your board',
} as const;
