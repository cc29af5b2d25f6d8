import { policies } from './policies.ts';

export const lesson = {
  /** What each step is about, for everybody; what the host may say stands in `speech.ts`. */
  topics: {
    ...policies.topic,
    realChess: {
      title: 'Real chess',
    },
    program: {
      title: 'Write the master',
    },
    programOnStage: {
      title: 'Your program against the class',
    },
    labSleep: {
      title: 'The sleep test',
    },
    labFreeze: {
      title: 'Freeze: one blocking call',
    },
    labThreads: {
      title: 'Threads and memory',
    },
    labThroughput: {
      title: 'Throughput',
    },
    labReport: {
      title: 'The report: everybody asks',
    },
    labCrowd: {
      title: 'Ten thousand on one thread',
    },
    warmUp: {
      title: 'Warm-up: how long do you think?',
    },
    predict: {
      title: 'How many moves will he answer?',
    },
    waits: {
      title: 'How long did you wait?',
    },
    sleepBlocking: {
      title: 'Five coffees, time.sleep(1) each',
    },
    sleepLoop: {
      title: 'Five coffees in a TaskGroup',
    },
    sleepMixed: {
      title: 'time.sleep(1) inside the TaskGroup',
    },
    timeSleep: {
      title: 'Somebody calls time.sleep(6)',
    },
    threads: {
      title: 'Threads: we hire more masters',
    },
    oneBrain: {
      title: 'Eight masters, one crown',
    },
    saboteur: {
      title: 'Somebody holds a blocking call',
    },
    trace: {
      title: 'The trace: who holds up the loop?',
    },
    whoWasIt: {
      title: 'Who was the saboteur?',
    },
    voteQueue: {
      title: 'Who should be next?',
    },
    votedQueue: {
      title: 'Your order of the queue',
    },
    timeout: {
      title: 'Timeout: ten seconds',
    },
    group: {
      title: 'All for one: a task group',
    },
    door: {
      title: 'The door: eight at a time',
    },
    overload: {
      title: 'Too much work for one loop',
    },
    knee: {
      title: 'From 1 to 10,000 boards',
    },
    lanes: {
      title: 'Side by side',
    },
    code: {
      title: 'The one line that matters',
    },
    quiz: {
      title: 'Read the code',
    },
    awards: {
      title: 'Awards',
    },
    transfer: {
      title: 'And without chess?',
    },
    idea: {
      title: 'In one sentence',
    },
    reportBlocking: {
      title: 'A report: 2 s of database, one thread',
    },
    reportThreads: {
      title: 'The same with eight threads',
    },
    reportLoop: {
      title: 'The same with an event loop',
    },
    historyBlocking: {
      title: 'The famous evening, blocking',
    },
    historyLoop: {
      title: 'The famous evening, as it was played',
    },
  },
  /** What each is, in a sentence, only hosts read: `host.ts`. */
  plans: {
    icebreaker: { title: 'Icebreaker' },
    lesson: { title: 'Lesson' },
    lessonTwo: { title: 'Lesson, part two' },
    person: { title: 'You are the master' },
    realChess: { title: 'Real chess' },
    program: { title: 'Write the master' },
    claims: { title: 'The course’s claims' },
    report: { title: 'The report' },
    history: { title: 'History' },
    custom: { title: 'My own' },
  },
  queue: {
    fifo: { title: 'First come, first served', text: 'The longest hand up is next.' },
    lifo: { title: 'Last come, first served', text: 'The newest hand up is next.' },
    lowest: { title: 'Lowest number first', text: 'Board 1 before board 2, always.' },
    nearest: { title: 'Nearest first', text: 'The next hand on his way round.' },
    urgent: { title: 'Most urgent first', text: 'Whose patience ends soonest.' },
  },
  question: {
    /** The headline is the rule, so that nobody takes the second guess for the first. */
    rule: '{{rule}} How many moves?',
    hall: '{{boards}} boards, {{seconds}} seconds.',
    policy: policies.sentence,
    policyNow: policies.sentenceNow,
    /** Where a round's own rule is the news. */
    topicNow: {
      timeSleep: 'The loop again, but somebody calls time.sleep(6): he stands there for six seconds.',
    },
    moves: '{{boards}} boards, {{seconds}} seconds. How many moves will he answer?',
    queue: 'Whom shall he serve first?',
    saboteur: 'Who holds the blocking call?',
  },
  /** The last page of a plan: what it was about, without chess. */
  idea: 'When you have to wait for something, don’t stand there: do what is ready, and come back when it is done.',
  quiz: {
    whichMaster: {
      question: 'Which master is this?',
      options: ['Blocking', 'Event loop', 'Polling'],
      why: 'recv() does not come back before this client has sent something. Nobody else is served meanwhile.',
    },
    whatHappens: {
      question: 'What happens to the other boards during time.sleep(6)?',
      options: [
        'They play on',
        'They play on, a little slower',
        'All of them stand still for 6 seconds',
        'They are cancelled',
      ],
      why: 'time.sleep() does not give control back to the loop. Everybody waits; await asyncio.sleep(6) would let them play.',
    },
    whereAwait: {
      question: 'Where would you put await?',
      options: ['Line 1', 'Line 2', 'Line 3'],
      why: 'The database takes its time without us: that is where we can be left. The other lines are work for the processor.',
    },
    webPages: {
      question: '100 web pages, each takes a second to come. How long do the two programs take?',
      options: [
        'Both about 100 s',
        'First 100 s, second 50 s',
        'First 100 s, second about 1 s',
        'Both about 1 s',
      ],
      why: 'The first waits for one page after the other. The second asks for all, and they come side by side. No page comes faster: only the waiting overlaps.',
    },
    webPagesSleep: {
      question: 'The same 100 pages with await, but one of them calls time.sleep(6). How long does it take?',
      options: [
        'About 1 s',
        'About 7 s, and only that page is late',
        'About 7 s, and other pages are late, too',
        'About 600 s',
      ],
      why: 'There is one thread, and time.sleep() keeps it for six seconds: nobody looks at pages that have come. await asyncio.sleep(6) would delay that one alone.',
    },
  },
  /** Read on the big screen and on one's own phone: a headline, and what earned it. */
  awards: {
    conductor: {
      title: 'Master of the Hall',
      text_one: 'Walked a whole hall: {{figure}} move answered.',
      text_other: 'Walked a whole hall: {{figure}} moves answered.',
    },
    botWhisperer: {
      title: 'Bot Whisperer',
      text_one: '{{figure}} move, and nobody here but bots.',
      text_other: '{{figure}} moves, and nobody here but bots.',
    },
    oracle: { title: 'Oracle', text: 'Saw it coming: {{figure}} off.' },
    cougher: {
      title: 'Champion Cougher',
      text_one: '{{figure}} polite cough, heard by everybody.',
      text_other: '{{figure}} polite coughs, heard by everybody.',
    },
    roadblock: {
      title: 'Roadblock of the Day',
      text: 'Held the whole hall for {{figure}}. That was the point.',
    },
    deepThinker: { title: 'Deep Thinker', text: '{{figure}} over one single move. Worth the wait.' },
    sillyHero: {
      title: 'Silly Move Hero',
      text_one: '{{figure}} silly move, played with courage.',
      text_other: '{{figure}} silly moves, played with courage.',
    },
    late: {
      title: 'Late but Great',
      text_one: 'Came late, and still played {{figure}} move.',
      text_other: 'Came late, and still played {{figure}} moves.',
    },
    statue: { title: 'Statue of Patience', text: '{{figure}} with a hand up, and no cough.' },
    quickDraw: { title: 'Quick Draw', text: '{{figure}} for a move, on average.' },
    steadyHand: { title: 'Steady Hand', text: 'Steady as a clock: give or take {{figure}} a move.' },
    teamPlayer: {
      title: 'Team Player',
      text_one: '{{figure}} move. The exhibition needs every one.',
      text_other: '{{figure}} moves. The exhibition needs every one.',
    },
    welcome: { title: 'A Warm Welcome', text: 'Good to have you here.' },
  },
} as const;
