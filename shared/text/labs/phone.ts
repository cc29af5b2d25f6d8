/** What a phone says while the class asks for the report; fetched when that step comes. */
export const labPhone = {
  button: 'Report',
  over: 'Nobody can ask any more.',
  waiting: 'You wait',
  came: {
    blocking: 'Blocking: your report came after {{time}}.',
    async: 'Async: your report came after {{time}}.',
  },
  place_ordinal_one: 'It was the {{count}}st.',
  place_ordinal_two: 'It was the {{count}}nd.',
  place_ordinal_few: 'It was the {{count}}rd.',
  place_ordinal_other: 'It was the {{count}}th.',
  queued: '{{queued}} of that in the queue, {{database}} for the database.',
  none: 'No report came. Ask again.',
} as const;
