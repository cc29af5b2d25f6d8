/** What a program is told by the hall that it plays in, where the answer is no: its author reads it. */
export const service = {
  noBoard: 'There is no board {{board}}: they are numbered from 1 to {{boards}}.',
  notYourTurn: 'It is the opponent’s turn at board {{board}}: wait for the reply first, then play the move.',
  askedAlready: 'A move at board {{board}} has been asked for already: wait for its answer.',
  outside:
    'Nobody sits at board {{board}} yet: the door is full. Wait for the reply, or play elsewhere first.',
  gameOver: 'The game at board {{board}} is over.',
  gamesOver: 'All games are over: no hand will go up any more.',
  roundOver: 'The round is over: {{score}} moves answered.',
  roundOverOf: 'The round is over: {{score}} moves answered, of {{bound}} that can be answered at best.',
} as const;
