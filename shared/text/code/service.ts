/** What a program is told by its hall, and by the server that keeps it, where the answer is no: its author reads it. */
export const service = {
  hall: {
    noBoard: 'There is no board {{board}}: they are numbered from 1 to {{boards}}.',
    notYourTurn:
      'It is the opponent’s turn at board {{board}}: wait for the reply first, then play the move.',
    askedAlready: 'A move at board {{board}} has been asked for already: wait for its answer.',
    outside:
      'Nobody sits at board {{board}} yet: the door is full. Wait for the reply, or play elsewhere first.',
    notGivenUp: 'People sit there: no game of the class can be given up.',
    gameOver: 'The game at board {{board}} is over.',
    gamesOver: 'All games are over: no hand will go up any more.',
    roundOver: 'The round is over: {{score}} moves answered.',
    roundOverOf: 'The round is over: {{score}} moves answered, of {{bound}} that can be answered at best.',
  },
  server: {
    unknownKey:
      'No hall has this key. It ends a few minutes after its round: open another one (POST /api/code).',
    unknownCall:
      'A hall knows boards, boards/7/move, boards/7/reply, boards/7/close, ready and round. Look at the address again.',
    getIt: 'Ask for that with GET.',
    postIt: 'Ask for that with POST.',
    badHall: 'This hall can’t be opened. {{why}}',
    badLine: 'A line report needs a line number or null, and one of the states runs, blocks and awaits.',
    noJson: 'That is no JSON: send something like {"boards": 12}, or nothing at all.',
    tooLarge: 'That is too large. A hall needs no more than a few numbers.',
    tooFast:
      'Your program asks more than {{perSecond}} times a second. Wait for an answer before you ask again; the hall goes on meanwhile.',
    tooManyWaiting:
      'Your program waits for {{most}} answers at once. That is the most: wait for some of them first.',
    tooManyHalls:
      'Too many programs from your network have a hall now. Wait until one of their rounds is over.',
    full: 'The server has no room for another program now. Try again in a minute.',
    stillWaiting: 'Nothing has happened yet. Ask again: nothing is lost.',
    closed: 'This hall has been closed.',
  },
} as const;
