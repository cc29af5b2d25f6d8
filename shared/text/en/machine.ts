/**
 * The hall in a server's words: each stands under the key of the hall's word whose place it takes, so that
 * `stage.mood.plays` becomes `machine.stage.mood.plays`.
 */
export const machine = {
  common: {
    policy: {
      blocking: 'Blocking I/O',
      'blocking-stay': 'Thread per request',
      'in-order': 'Await in order',
      'event-loop': 'Event loop',
      polling: 'Busy polling',
    },
    policyRule: {
      blocking: 'recv()',
      'blocking-stay': 'recv()',
      'in-order': 'await t',
      'event-loop': 'await',
      polling: 'poll()',
    },
    hands_one: '{{count}} request ready',
    hands_other: '{{count}} requests ready',
  },
  debrief: {
    figures: {
      movesAnswered: 'responses sent',
      idleWithHandsUp: 'blocked',
      longestWait: 'longest queueing',
      neverServed: 'never scheduled',
    },
    moment: {
      plays: 'runs request {{board}} of {{name}}',
      walks: 'switches to request {{board}} of {{name}}',
      waits: 'blocked on request {{board}} of {{name}}',
      playsAt: 'runs request {{board}}',
      walksTo: 'switches to request {{board}}',
      waitsAt: 'blocked on request {{board}}',
      waitsForCrown: 'waits for a processor, request {{board}}',
      rests: 'idle in select()',
      noHand: 'nothing ready',
    },
  },
  stage: {
    hallLabel: 'The process, seen from above: {{boards}} connections and one thread.',
    mood: {
      plays: 'Running',
      walks: 'Switching',
      wasting: 'Blocked',
      waiting: 'Blocked',
      resting: 'Idle',
    },
    strip: {
      wasting: 'BLOCKED',
      waiting: 'Blocked',
      forWhom: 'database query {{board}} · {{name}}',
      nobodyServed_one: '{{count}} ready request waits',
      nobodyServed_other: '{{count}} ready requests wait',
      noOtherHand: 'no other request is ready',
      plays: 'Runs',
      walks: 'Switches',
      playsAt: 'request {{board}} · {{name}}',
      walksTo: 'to request {{board}} · {{name}}',
      handsMustWait_one: '{{count}} ready request has to wait',
      handsMustWait_other: '{{count}} ready requests have to wait',
      noHand: 'no request is ready',
      resting: 'Idle in select(): no I/O is done.',
      restingMore: 'Nothing is lost: no request waits.',
    },
    queue: {
      title: 'Ready queue',
      rule: 'next task first',
      empty: 'no other task is ready',
      ticket: 'Request {{board}}, {{name}}',
    },
    meters: {
      masterIs: 'The thread is',
      idleSoFar: 'Blocked so far',
      readyNotServed: 'requests\nready',
      movesAnswered: 'responses\nsent',
      movesRate: 'responses,\n{{rate}} a second',
      shares: 'Running {{plays}}, switching {{walks}}, blocked with requests ready {{idle}}',
    },
    timeline: {
      title: 'Thread’s timeline',
      plays: 'running',
      walks: 'switching',
      idle: 'blocked',
      calm: 'nothing else ready',
      handsUp: 'Queue',
      laneLabel: 'What the thread did, second by second. Blocked with requests ready: {{idle}}.',
    },
    figures: {
      movesAnswered: 'responses sent',
      idleWithHandsUp: 'blocked',
      longestWait: 'longest queueing',
      neverServed: 'never scheduled',
    },
    between: {
      notes: {
        movesAnswered: 'by one thread in {{seconds}} seconds',
        idleWithHandsUp: 'the thread stood still while a request was ready',
        longestWait: 'in the ready queue',
        neverServed: 'of {{boards}} requests',
      },
    },
    ghost: {
      now: {
        plays: 'running: the processor computes',
        walks: 'switching: on to the next task',
        wasting: 'blocked: the thread sleeps in recv()',
        waiting: 'blocked: the thread sleeps in recv()',
        resting: 'idle in select(): nothing is ready',
      },
    },
    say: {
      plays: 'The thread runs request {{board}} of {{name}}.',
      walks: 'The thread switches to request {{board}} of {{name}}.',
      waits: 'The thread is blocked on database query {{board}} of {{name}}.',
      rests: 'No request is ready. The thread is idle in select.',
      between: 'Round {{number}} is over. {{moves}} responses sent, blocked with requests ready {{idle}}.',
    },
  },
} as const;
