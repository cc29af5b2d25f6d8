/**
 * The words about a policy that there is one of for each, as far as phones say them: who adds a policy is told here which are
 * missing. The sections take their tables from here. What larger screens alone say of it: `../policies-on-screens.ts`.
 */
import type { PolicyName } from '../../simul/index.ts';

type ForEach<Words = string> = Readonly<Record<PolicyName, Words>>;
type Topic = Readonly<Record<'title', string>>;

type Tables = Readonly<Record<'name' | 'rule' | 'sentence' | 'sentenceNow' | 'handUp' | 'why', ForEach>> & {
  readonly topic: ForEach<Topic>;
};

export const policies: Tables = {
  /** Its name. */
  name: {
    blocking: 'Blocking',
    'blocking-stay': 'Blocking, one game at a time',
    'in-order': 'In order',
    'event-loop': 'Event loop',
    polling: 'Polling',
    'to-and-fro': 'To and fro',
    driven: 'Driven',
  },
  /** Where he goes after a move, in two or three words. */
  rule: {
    blocking: 'wait here',
    'blocking-stay': 'stay to the end',
    'in-order': 'next in line',
    'event-loop': 'move on',
    polling: 'look everywhere',
    'to-and-fro': 'turn at the end',
    driven: 'as he is sent',
  },
  /** The same as a sentence, before a round. */
  sentence: {
    blocking: 'He waits at each board until that opponent has moved.',
    'blocking-stay': 'He stays at one board until that game is over.',
    'in-order': 'He goes round by number and waits for the next.',
    'event-loop': 'He moves on to whoever has a hand up.',
    polling: 'He looks at every board in turn.',
    'to-and-fro': 'He walks up and down the boards and serves every hand on his way.',
    driven: 'He goes where he is sent, and stands still until somebody sends him.',
  },
  /** The same where another rule was played before: what changes is the news. */
  sentenceNow: {
    blocking: 'Now he waits at each board until that opponent has moved.',
    'blocking-stay': 'Now he stays at one board until that game is over.',
    'in-order': 'Now he goes round by number and waits for the next.',
    'event-loop': 'Now he moves on to whoever is ready.',
    polling: 'Now he looks at every board in turn.',
    'to-and-fro': 'Now he walks up and down and serves every hand on his way.',
    driven: 'Now he goes where he is sent.',
  },
  /** On the phone of somebody whose hand is up. */
  handUp: {
    blocking: 'Ready. Now it is his turn.',
    'blocking-stay': 'Ready. Now it is his turn.',
    'in-order': 'Ready. Now it is his turn.',
    'event-loop': 'Ready. The master is coming.',
    polling: 'Ready. He looks at every board in turn.',
    'to-and-fro': 'Ready. He comes by, to or fro.',
    driven: 'Ready. He comes when he is sent.',
  },
  /** On the phone after the round: why somebody waited so long. */
  why: {
    blocking: 'While you waited, he stood at other boards.',
    'blocking-stay': 'While you waited, he stayed at other boards to the end.',
    'in-order': 'He waited for others whose turn came first.',
    'event-loop': 'He came as soon as your hand was first in the queue.',
    polling: 'He looked at every board on his way.',
    'to-and-fro': 'He came when his way to and fro led past your board.',
    driven: 'He came when somebody sent him to you.',
  },
  /** The title of its round; what the host may say stands in `speech.ts`. */
  topic: {
    blocking: {
      title: 'Blocking: he waits at each board',
    },
    'blocking-stay': {
      title: 'One game at a time',
    },
    'in-order': {
      title: 'In order: he goes round by number',
    },
    'event-loop': {
      title: 'Event loop: he moves on',
    },
    polling: {
      title: 'Polling: he looks at every board',
    },
    'to-and-fro': {
      title: 'To and fro: he turns at the end',
    },
    driven: {
      title: 'One of you is the master',
    },
  },
};
