/** What the host may say at each topic, before it and after it. Only the host's page fetches it. */
import type { PolicyName } from '../simul/index.ts';

type Speech = Readonly<Record<'say' | 'after', string>>;

/** Who adds a policy is told here that it has none. */
const ofPolicies: Readonly<Record<PolicyName, Speech>> = {
  blocking: {
    say: 'He plays, then stands there until you have moved. Watch how many hands go up meanwhile.',
    after: 'Ask who has never been served. Nobody was slow: he just stood there.',
  },
  'blocking-stay': {
    say: 'He stays with one opponent until that game is over: a thread for each request.',
    after: 'Ask: who was served, and what did the others get?',
  },
  'in-order': {
    say: 'He no longer waits after his move, but he waits for the next number even when others are ready.',
    after: 'That is `for t in tasks: await t`. Better than blocking, not as good as the loop.',
  },
  'event-loop': {
    say: 'Same master, same speed. After his move he goes to whoever has a hand up.',
    after: 'Ask: did anybody play faster? What has changed?',
  },
  polling: {
    say: 'He never waits, but he looks at each board in turn, ready or not.',
    after: 'Count the steps that found nobody ready: work that answers nothing.',
  },
  'to-and-fro': {
    say: 'He walks up the boards and back again, like an elevator, and serves every hand on his way.',
    after: 'The arm of a disk goes like that. Ask: who waited longest, the middle or the two ends?',
  },
  driven: {
    say: 'Say who is the master. They tap a board on their own phone, and he goes there; asked for nothing, he stands still.',
    after: 'Ask whoever sent him: how did you choose? Nearly everybody becomes an event loop.',
  },
};

export const speech = {
  ...ofPolicies,
  realChess: {
    say: 'One of us plays all boards. Make your move, then wait until it is answered.',
    after: 'While one of you thought, the others were answered: nobody stood waiting.',
  },
  program: {
    say: 'Your own program is the master now, at a hall of its own. On the phone: “Write the master here”. A laptop is easier.',
    after: 'Who came far: which line did you change, and which word did it?',
  },
  programOnStage: {
    say: 'Pick a program on this page: its author’s name is on the master, and you are its opponents.',
    after: 'Where did the lit line stand still? Read that line aloud.',
  },
  labSleep: {
    say: 'Everybody guesses: how many times as long does the blocking script take? Then run it, and follow the lit lines.',
    after: 'Which line stood lit for a second, five times? And in the other script?',
  },
  labFreeze: {
    say: 'Read the question aloud; everybody guesses. Then run it: watch the moving picture, not the numbers.',
    after:
      'One call blocked, and everything stood still. Ask: what did the thread change, and what did it not?',
  },
  labThreads: {
    say: 'Ask for a guess: what do a thousand threads that only wait cost? Then run it.',
    after: 'Reserved is not touched. Ask: at which number would this machine be full?',
  },
  labThroughput: {
    say: 'Ask for a guess first: 500 threads, and each request waits a second. How many a second?',
    after:
      'Threads divided by latency, whatever the processor does. Ask: what would you have to buy for twice as many?',
  },
  labReport: {
    say: 'Everybody guesses first. Run it, then everybody taps Report at once. Afterwards choose the other handler, and all tap again.',
    after: 'Same request, same time for the database. Ask the last one: what did you wait for?',
  },
  labCrowd: {
    say: 'Ask for a guess: how many connections can one thread hold? Then run it.',
    after: 'They are all there, and one thread serves them. Ask: what would as many threads have reserved?',
  },
  warmUp: {
    say: 'He answers at once, so that we measure you: the time you take for a move.',
    after: 'A program waits like that for its database. We use your time for every prediction.',
  },
  predict: {
    say: 'Read the question aloud. One tap on the phone, and no talking.',
    after: 'Keep it in mind: we look at it again after the round.',
  },
  waits: {
    say: 'Everybody look at your own phone: how many answers did you get, and how long did you wait for each?',
    after: 'The thread did nothing in all that orange time but hold memory.',
  },
  sleepBlocking: {
    say: 'Count the seconds aloud. The clock runs at half speed so that you can see it.',
    after: 'Five seconds: one after the other.',
  },
  sleepLoop: {
    say: 'The same five, with await asyncio.sleep(1). Count again.',
    after: 'One second: they wait side by side.',
  },
  sleepMixed: {
    say: 'It looks async, but nothing is awaited. What do you expect?',
    after: 'Five seconds again. The keyword async alone does nothing.',
  },
  timeSleep: {
    say: 'The loop is back, but at one board he must stand still for six seconds. Watch who is frozen, and who goes on thinking.',
    after: 'One blocking call stops everybody, not only its own board.',
  },
  threads: {
    say: 'We want twelve masters, each with a stack of 8 MB; the memory holds eight. Watch who stands around.',
    after: 'More moves, and more masters asleep. A thousand threads would reserve 8 GB.',
  },
  oneBrain: {
    say: 'Only who wears the crown may think, and handing it over takes time. That is one core, or the GIL.',
    after: 'Eight threads do not think eight times as fast.',
  },
  saboteur: {
    say: 'One phone knows that it is theirs. The curtain is closed: only the timeline speaks. Keep a straight face!',
    after: 'Next comes the trace. Who was it?',
  },
  trace: {
    say: 'Look at the board before each orange block. That is how a profiler finds a blocking call.',
    after: 'Now accuse somebody, on your phone.',
  },
  whoWasIt: {
    say: 'Point with your phone, not with your finger.',
    after: 'In Python: PYTHONASYNCIODEBUG=1 names the slow callback.',
  },
  voteQueue: {
    say: 'The ready queue needs an order. Vote: first come first served, last come, lowest number, or nearest.',
    after: 'We play what you voted for. Watch who pays for it.',
  },
  votedQueue: {
    say: 'Same loop, your rule. Ask the high numbers how they feel.',
    after: 'Compare the longest wait with the event loop before it.',
  },
  timeout: {
    say: 'Whoever thinks longer than ten seconds is cut off. Watch the fuse.',
    after: 'asyncio.timeout(10): the loop stays healthy, somebody loses.',
  },
  group: {
    say: 'Boards 1 to 4 are a TaskGroup, 5 to 8 a gather. One of each will fail.',
    after: 'In the group one failure cancels the others; in the gather they play on.',
  },
  door: {
    say: 'Only eight may be inside. The others wait in the corridor: a semaphore, a connection pool.',
    after: 'A limit protects the master. The queue moves to the door.',
  },
  overload: {
    say: 'The same loop, but each of his moves takes a second now. Watch the queue.',
    after:
      'He never stood still, and everybody waited. No await helps: less work for each does, or a second process.',
  },
  knee: {
    say: 'We add opponents until he cannot keep up. Where does the curve bend?',
    after: 'From the knee on his moves alone fill all his time: more boards only wait longer.',
  },
  lanes: {
    say: 'Same people, same seconds. Where did his time go?',
    after: 'The difference between the lanes is one word: await.',
  },
  code: {
    say: 'Left he stands on one line. Right he leaves it. Find the word.',
    after: 'await means: I may be left now, come back when it is done.',
  },
  quiz: {
    say: 'Answer alone, on the phone. Then we talk about it.',
    after: 'Let somebody who was right explain it.',
  },
  awards: {
    say: 'Nobody wins at chess. Applause for everyone.',
    after: 'Thank you for playing.',
  },
  transfer: {
    say: 'Answer alone, on the phone. Nobody plays chess here: where is the waiting, and who waits?',
    after: 'Who was right says why. Where else does a program wait?',
  },
  idea: {
    say: 'Read it aloud. Who knows an example from a kitchen, a shop, a program?',
    after: 'That was all of it.',
  },
  reportBlocking: {
    say: 'Each request asks the database and waits two seconds. One thread does one at a time.',
    after: 'One report every two seconds, however many ask.',
  },
  reportThreads: {
    say: 'Throughput is threads / latency: eight threads, two seconds.',
    after: 'Four a second. With 500 threads and 1 s latency: 500 a second, and 4 GB of stacks.',
  },
  reportLoop: {
    say: 'One thread again, but at await it serves whoever is back from the database.',
    after: 'About twelve a second: nobody waits for anybody else’s database.',
  },
  historyBlocking: {
    say: '24 boards, 30 moves each, 5 s for him and 55 s for them. 720 times as fast: twelve hours in a minute.',
    after: 'Twelve hours.',
  },
  historyLoop: {
    say: 'He walks on after each move. Do not blink.',
    after: 'One hour. The same master, the same people.',
  },
} as const;
