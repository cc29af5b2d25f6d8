export const common = {
  appName: 'Simul',
  promise: 'Stop waiting, start reacting.',
  policy: {
    blocking: 'Blocking',
    'blocking-stay': 'Blocking, one game at a time',
    'in-order': 'In order',
    'event-loop': 'Event loop',
    polling: 'Polling',
  },
  policyRule: {
    blocking: 'wait here',
    'blocking-stay': 'stay to the end',
    'in-order': 'next in line',
    'event-loop': 'move on',
    polling: 'look everywhere',
  },
} as const;
