/** What the lab “Freeze” says. */
export const freeze = {
  settings: {
    seconds: 'The call takes',
    work: 'What blocks',
    unit: 's',
    press: 'Who presses',
    presses: {
      itself: 'it runs by itself: the loop, then a thread',
      hand: 'you press, as often as you like',
    },
    works: { waits: 'it waits, as time.sleep does', computes: 'it computes, and keeps a processor busy' },
  },
  picture:
    'The master walks round {{tables}} tables. All of it is worked out in the process that may be blocked.',
  clock: 'Clock of the process',
  played: 'Moves',
  screens_one: '{{count}} screen watches',
  screens_other: '{{count}} screens watch',
  waiting: 'The picture comes …',
  lost: 'The line to the process is cut.',
  press: {
    loop: 'Block the loop for {{time}}',
    thread: 'The same work in a thread',
  },
  going: {
    loop: 'The loop is blocked: the last picture is {{time}} old.',
    thread: 'A thread does the work: the pictures go on.',
    nothing: 'The loop is free: {{count}} pictures a second.',
  },
  gauge: {
    title: 'How late the loop was',
    label: 'How late the loop was, over the last {{time}}: {{most}} at most.',
    hint: 'Measured by the process itself. While it is blocked it cannot even say so.',
  },
  table: {
    title: 'What was measured',
    place: 'The work was done',
    places: { loop: 'in the loop', thread: 'in a thread' },
    took: 'It took',
    late: 'The loop was late',
    saw: 'Screens saw nothing new for',
    none: 'Nobody has pressed yet.',
    screens_one: '{{gap}} ({{count}} screen)',
    screens_other: '{{least}} to {{gap}} ({{count}} screens)',
    same_one: '{{gap}} ({{count}} screen)',
    same_other: '{{gap}} ({{count}} screens)',
  },
  why: {
    waits:
      'The call waits: the processor is free, the thread sleeps, and yet nobody is served, because the loop is that thread.',
    computes: 'The call computes: one processor is busy. In a thread it is another one than the loop’s.',
  },
  server:
    'The process is a child of the game server: that one goes on, and so does every class that it serves.',
  others: {
    title: 'On other screens',
    text: 'Whoever opens this link sees the same picture, and when it stands still.',
    copy: 'Copy the link',
    copied: 'Copied',
    qr: 'QR code of the link to the picture',
  },
  screen: {
    title: 'What the loop draws',
    still: 'This screen stood still for {{time}}.',
    smooth: 'A thread did the work: this screen saw no gap longer than {{time}}.',
    wait: 'Watch the master. Somebody is going to block the loop that draws him.',
    over: 'The run is over. Ask for a new link.',
  },
  rows: {
    loopDelayMs: 'In the loop: the loop was late by',
    threadDelayMs: 'In a thread: the loop was late by',
    loopGapMs: 'In the loop: a screen stood still for',
    threadGapMs: 'In a thread: longest gap on a screen',
    screens: 'Screens that measured it',
  },
} as const;
