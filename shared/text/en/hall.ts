/** What stands in the drawing of the hall itself: very short. */
export const hall = {
  seat: '{{board}}',
  stack: '{{size}}',
  memory: {
    title: 'Floor space',
    reserved: '{{size}} laid out',
    touched: '{{size}} trodden on',
    full: 'Floor full',
    stayOut_one: '{{count}} master stays out',
    stayOut_other: '{{count}} masters stay out',
  },
  corridor: {
    title: 'Corridor',
    outside_zero: 'nobody waits',
    outside_one: '{{count}} waits outside',
    outside_other: '{{count}} wait outside',
    door: 'only {{count}} at a time',
  },
  group: { group: 'all or none', gather: 'side by side' },
  torn: 'torn: all stop',
  nobody: 'nobody',
  nextInOrder: 'next, whoever calls',
  frozen: 'All wait: he sleeps here',
  closed: {
    finished: 'done',
    left: 'left',
    timedOut: 'too late',
    failed: 'failed',
    cancelled: 'called off',
  },
} as const;
