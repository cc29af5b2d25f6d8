/** What the server says no to when somebody wants a lab. */
export const labRefusals = {
  unknownLab: 'This server has no such lab.',
  unknownRun: 'This run is over. Start the lab again.',
  notYours: 'Only whoever has started this run can do that.',
  badSettings: 'One of these settings is beyond what this lab can do. Reload the page and choose again.',
  badRequest: 'This server does not understand that request. Reload the page and try again.',
  oneAtATime:
    'Another heavy lab runs on this server: {{lab}}, for {{minutes}} min. Only one can run at a time. Whoever has started it can stop it, or close its page.',
  oneAtATimeInClass:
    'Another heavy lab runs on this server: {{lab}}, for {{minutes}} min. Only one can run at a time. The host of class {{code}} can stop it.',
  tooMany: 'Too many labs run on this server now. Try again when one of them is over.',
  failed: 'This lab could not be started. The server says: {{detail}}',
} as const;
