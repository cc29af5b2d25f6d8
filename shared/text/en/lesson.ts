import { policies } from './policies.ts';

export const lesson = {
  /** What each step is about: its title for everybody, and what the host may say, before and after. */
  topics: {
    ...policies.topic,
    realChess: {
      title: 'Real chess',
      say: 'One of us plays all boards. Make your move, then wait until it is answered.',
      after: 'While one of you thought, the others were answered: nobody stood waiting.',
    },
    program: {
      title: 'Write the master',
      say: 'Your own program is the master now, at a hall of its own. On the phone: “Write the master here”. A laptop is easier.',
      after: 'Who came far: which line did you change, and which word did it?',
    },
    programOnStage: {
      title: 'Your program against the class',
      say: 'Pick a program on this page: its author’s name is on the master, and you are its opponents.',
      after: 'Where did the lit line stand still? Read that line aloud.',
    },
    warmUp: {
      title: 'Warm-up: how long do you think?',
      say: 'He answers at once, so that we measure you: the time you take for a move.',
      after: 'A program waits like that for its database. We use your time for every prediction.',
    },
    predict: {
      title: 'How many moves will he answer?',
      say: 'Read the question aloud. One tap on the phone, and no talking.',
      after: 'Keep it in mind: we look at it again after the round.',
    },
    waits: {
      title: 'How long did you wait?',
      say: 'Everybody look at your own phone: how many answers did you get, and how long did you wait for each?',
      after: 'The thread did nothing in all that orange time but hold memory.',
    },
    sleepBlocking: {
      title: 'Five coffees, time.sleep(1) each',
      say: 'Count the seconds aloud. The clock runs at half speed so that you can see it.',
      after: 'Five seconds: one after the other.',
    },
    sleepLoop: {
      title: 'Five coffees in a TaskGroup',
      say: 'The same five, with await asyncio.sleep(1). Count again.',
      after: 'One second: they wait side by side.',
    },
    sleepMixed: {
      title: 'time.sleep(1) inside the TaskGroup',
      say: 'It looks async, but nothing is awaited. What do you expect?',
      after: 'Five seconds again. The keyword async alone does nothing.',
    },
    timeSleep: {
      title: 'Somebody calls time.sleep(6)',
      say: 'The loop is back, but at one board he must stand still for six seconds. Watch who is frozen, and who goes on thinking.',
      after: 'One blocking call stops everybody, not only its own board.',
    },
    threads: {
      title: 'Threads: we hire more masters',
      say: 'We want twelve masters, each with a stack of 8 MB; the memory holds eight. Watch who stands around.',
      after: 'More moves, and more masters asleep. A thousand threads would reserve 8 GB.',
    },
    oneBrain: {
      title: 'Eight masters, one crown',
      say: 'Only who wears the crown may think, and handing it over takes time. That is one core, or the GIL.',
      after: 'Eight threads do not think eight times as fast.',
    },
    saboteur: {
      title: 'Somebody holds a blocking call',
      say: 'One phone knows that it is theirs. The curtain is closed: only the timeline speaks. Keep a straight face!',
      after: 'Next comes the trace. Who was it?',
    },
    trace: {
      title: 'The trace: who holds up the loop?',
      say: 'Look at the board before each orange block. That is how a profiler finds a blocking call.',
      after: 'Now accuse somebody, on your phone.',
    },
    whoWasIt: {
      title: 'Who was the saboteur?',
      say: 'Point with your phone, not with your finger.',
      after: 'In Python: PYTHONASYNCIODEBUG=1 names the slow callback.',
    },
    voteQueue: {
      title: 'Who should be next?',
      say: 'The ready queue needs an order. Vote: first come first served, last come, lowest number, or nearest.',
      after: 'We play what you voted for. Watch who pays for it.',
    },
    votedQueue: {
      title: 'Your order of the queue',
      say: 'Same loop, your rule. Ask the high numbers how they feel.',
      after: 'Compare the longest wait with the event loop before it.',
    },
    timeout: {
      title: 'Timeout: ten seconds',
      say: 'Whoever thinks longer than ten seconds is cut off. Watch the fuse.',
      after: 'asyncio.timeout(10): the loop stays healthy, somebody loses.',
    },
    group: {
      title: 'All for one: a task group',
      say: 'Boards 1 to 4 are a TaskGroup, 5 to 8 a gather. One of each will fail.',
      after: 'In the group one failure cancels the others; in the gather they play on.',
    },
    door: {
      title: 'The door: eight at a time',
      say: 'Only eight may be inside. The others wait in the corridor: a semaphore, a connection pool.',
      after: 'A limit protects the master. The queue moves to the door.',
    },
    overload: {
      title: 'Too much work for one loop',
      say: 'The same loop, but each of his moves takes a second now. Watch the queue.',
      after:
        'He never stood still, and everybody waited. No await helps: less work for each does, or a second process.',
    },
    knee: {
      title: 'From 1 to 10,000 boards',
      say: 'We add opponents until he cannot keep up. Where does the curve bend?',
      after: 'From the knee on his moves alone fill all his time: more boards only wait longer.',
    },
    lanes: {
      title: 'Side by side',
      say: 'Same people, same seconds. Where did his time go?',
      after: 'The difference between the lanes is one word: await.',
    },
    code: {
      title: 'The one line that matters',
      say: 'Left he stands on one line. Right he leaves it. Find the word.',
      after: 'await means: I may be left now, come back when it is done.',
    },
    quiz: {
      title: 'Read the code',
      say: 'Answer alone, on the phone. Then we talk about it.',
      after: 'Let somebody who was right explain it.',
    },
    awards: {
      title: 'Awards',
      say: 'Nobody wins at chess. Applause for everyone.',
      after: 'Thank you for playing.',
    },
    transfer: {
      title: 'And without chess?',
      say: 'Answer alone, on the phone. Nobody plays chess here: where is the waiting, and who waits?',
      after: 'Who was right says why. Where else does a program wait?',
    },
    idea: {
      title: 'In one sentence',
      say: 'Read it aloud. Who knows an example from a kitchen, a shop, a program?',
      after: 'That was all of it.',
    },
    reportBlocking: {
      title: 'A report: 2 s of database, one thread',
      say: 'Each request asks the database and waits two seconds. One thread does one at a time.',
      after: 'One report every two seconds, however many ask.',
    },
    reportThreads: {
      title: 'The same with eight threads',
      say: 'Throughput is threads / latency: eight threads, two seconds.',
      after: 'Four a second. With 500 threads and 1 s latency: 500 a second, and 4 GB of stacks.',
    },
    reportLoop: {
      title: 'The same with an event loop',
      say: 'One thread again, but at await it serves whoever is back from the database.',
      after: 'About twelve a second: nobody waits for anybody else’s database.',
    },
    historyBlocking: {
      title: 'The famous evening, blocking',
      say: '24 boards, 30 moves each, 5 s for him and 55 s for them. 720 times as fast: twelve hours in a minute.',
      after: 'Twelve hours.',
    },
    historyLoop: {
      title: 'The famous evening, as it was played',
      say: 'He walks on after each move. Do not blink.',
      after: 'One hour. The same master, the same people.',
    },
  },
  plans: {
    icebreaker: { title: 'Icebreaker', text: 'Wait, move on, laugh, awards.' },
    lesson: {
      title: 'Lesson',
      text: 'What waiting costs, what an event loop gains, and what one blocking call does. 45 minutes with talk.',
    },
    lessonTwo: {
      title: 'Lesson, part two',
      text: 'For another day: whose turn it is, timeouts, groups that fail together, a full door. 45 minutes with talk.',
    },
    person: {
      title: 'You are the master',
      text: 'One of you sends the master from board to board, then the event loop does. About 5 minutes.',
    },
    realChess: {
      title: 'Real chess',
      text: 'One of you plays all boards, as in a chess club. As long as it takes, up to 3 hours.',
    },
    program: {
      title: 'Write the master',
      text: 'Both ways on the stage, then everybody writes a program that is the master. 20 minutes and more.',
    },
    report: { title: 'The report', text: 'A request with 2 s of database: threads, then an event loop.' },
    history: { title: 'History', text: 'The famous evening, twelve hours against one, 720 times as fast.' },
    custom: { title: 'My own', text: 'Any rounds of any kind. Keep them as a link or a file.' },
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
