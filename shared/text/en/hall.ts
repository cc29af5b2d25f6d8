/** What stands in the drawing of the hall itself: very short. */
export const hall = {
  seat: '{{board}}',
  stack: '{{size}}',
  memory: {
    reserved: '{{size}} floor reserved',
    touched: '{{size}} touched',
    stayOut_one: 'Full: {{count}} stays out',
    stayOut_other: 'Full: {{count}} stay out',
  },
  corridor: {
    outside: 'wait outside',
    door: 'room for {{count}}',
  },
  group: { group: 'all or none', gather: 'side by side' },
  torn: 'torn: all stop',
  nobody: 'nobody',
  nextInOrder: 'next in line',
  frozen: 'He sleeps: the whole hall freezes',
  closed: {
    finished: 'done',
    left: 'left',
    timedOut: 'too late',
    failed: 'failed',
    cancelled: 'called off',
  },
} as const;
