/** *Test my room*: what a teacher tries out before the class comes, each with what to do. */
export const room = {
  title: 'Test my room',
  lead: 'Before the class comes, on the laptop that drives the projector. It takes five minutes.',
  back: 'Back to the set-up',
  link: 'Test my room first',
  state: { good: 'Good:', todo: 'To do:', bad: 'Not yet:' },
  browser: {
    title: 'This browser',
    good: 'It has all that the big screen needs.',
    bad: 'It lacks {{missing}}. Use a current Chrome, Edge, Firefox or Safari for the big screen.',
    features: {
      sockets: 'live connections (WebSocket)',
      workers: 'background work (Web Worker)',
      drawing: 'fast drawing (WebGL)',
      sound: 'sound (Web Audio)',
      storage: 'storage (leave private mode)',
      fullscreen: 'full screen',
    },
  },
  projector: {
    title: 'This projector',
    todo: 'Drag this window to the projector and stand in the last row. Can you read the line for your distance?',
    good: 'The last row can read it.',
    bad: 'Make the picture larger or the room darker, or choose a larger text in the settings.',
    picture: 'Distances are for a picture two metres wide; for one of three metres add half.',
    line: '{{metres}} m: board 18 is ready, 09:41',
    patterns: 'Five fields, all different: one plain, one with arrows, one with dots, two striped.',
    yes: 'We can read it',
    no: 'We can’t',
  },
  sound: {
    title: 'Sound',
    todo: 'Play the gong. Did the last row hear it?',
    good: 'The gong was heard.',
    bad: 'Turn up the laptop and the loudspeakers, and choose the right output of the laptop. It works without sound, too.',
    muted: 'Sound is off in the settings of Simul: switch it on there.',
    blocked: 'The browser kept silent: press the button again.',
    play: 'Play the gong',
    yes: 'We heard it',
    no: 'We didn’t',
  },
  awake: {
    title: 'Stays awake',
    good: 'The big screen stays on while a class runs, and so do phones. Plug the laptop in: with a low battery it may go dark.',
    todo: 'Click once into the big screen when it is open: from then on it stays on. Phones do after their first tap.',
  },
  phone: {
    title: 'One phone',
    todo: 'Scan this with one phone that is in the same Wi-Fi as the pupils will be.',
    good: 'A phone has reached Simul.',
    bad: 'There is no address that a phone could open: join a Wi-Fi first, then load this page again.',
    qr: 'QR code of {{url}}',
    here: 'This phone reaches Simul',
    hereText: 'The laptop shows a tick now. You can close this page.',
    notHere: 'This phone does not reach Simul',
    asking: 'Asking Simul …',
  },
  address: {
    title: 'The address',
    good: 'This browser has reached Simul at {{address}}, as phones will.',
    todo: 'Phones open {{address}}. Open this page there, too: if it appears, the address is right.',
    bad: 'This computer is not on a network: phones can’t reach it. Join a Wi-Fi, then load this page again.',
    open: 'Open this page at that address',
  },
  files: {
    title: 'Connections at a time',
    good: 'The server may hold {{count}} connections and files: enough for {{people}} phones.',
    bad: 'The server may hold only {{count}} connections and files. Start it after: ulimit -n 4096',
    unknown: 'This system does not say how many connections it allows; a class is rarely too many.',
  },
  disk: {
    title: 'Disk',
    good: '{{free}} are free: enough for many classes.',
    bad: 'Only {{free}} are free: moves can’t be saved when the disk is full. Delete something first.',
    unknown: 'Classes are kept in memory alone, or the server does not say: nothing to do.',
  },
  unreachable: 'The server does not answer. Is it still running?',
} as const;

/** The pages that are made from `docs`. */
export const guides = {
  back: 'Host a game',
  titles: {
    teaching: 'What to ask, what it shows',
    cards: 'Cards to print',
    privacy: 'Privacy, for your school',
  },
} as const;
