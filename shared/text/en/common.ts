import { policies } from './policies.ts';

export const common = {
  appName: 'Simul',
  promise: 'Stop waiting, start reacting.',
  /** In files to take home. */
  event: 'Simul: {{plan}}',
  master: 'The master',
  boardAt: 'Board {{board}}',
  policy: policies.name,
  policyRule: policies.rule,
  seatOf: 'Board {{board}} · {{name}}',
  hands_one: '{{count}} hand up',
  hands_other: '{{count}} hands up',
  ordinal_ordinal_one: '{{count}}st',
  ordinal_ordinal_two: '{{count}}nd',
  ordinal_ordinal_few: '{{count}}rd',
  ordinal_ordinal_other: '{{count}}th',

  noAnswer: 'No answer from the server. Check the Wi-Fi, then try again.',
  linkLost: 'The connection is lost just now. It comes back by itself: try again in a moment.',
  unreachable: 'Cannot reach the server. Check that you are on the same Wi-Fi, then try again.',
  inLine: 'You are number {{place}} in line. It takes about {{time}}.',
  tryAgain: 'Try again',
  wayHome: 'To the start page',

  noHall: 'No such hall',

  broken: 'This page fell over',
  brokenText: 'Load it again: your seat and your game are kept on the server.',
  reload: 'Load again',
  unknownPage: 'Nothing here',
  unknownPageText: 'This address leads nowhere. To join a game you need the six digits from the big screen.',
  needsServer: 'Not in this copy',
  needsServerText:
    'This copy of Simul has no server. To play with a class, start Simul on one laptop and join there.',

  settings: {
    title: 'Settings',
    theme: 'Colours',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    motion: 'Motion',
    motions: { system: 'As the system', reduced: 'Reduced' },
    textSize: 'Size',
    singleKeys: 'Single keys as shortcuts',
    switch: { on: 'On', off: 'Off' },
    stayHere: 'Kept in this browser only.',
    done: 'Done',
  },
} as const;
