/** What only larger screens say of each policy: who adds one is told here what is missing. */
import type { PolicyName } from '../simul/index.ts';

type Tables = Readonly<
  Record<'shortName' | 'code' | 'machineName' | 'machineRule', Readonly<Record<PolicyName, string>>>
>;

export const policiesOnScreens: Tables = {
  /** Short names, for a table with many rounds. */
  shortName: {
    blocking: 'Blocking',
    'blocking-stay': 'One at a time',
    'in-order': 'In order',
    'event-loop': 'Event loop',
    polling: 'Polling',
    'to-and-fro': 'To and fro',
    driven: 'Driven',
  },
  /** Above its code. */
  code: {
    blocking: 'Blocking: stay at the board',
    'blocking-stay': 'Blocking: one game at a time',
    'in-order': 'In order: wait for the next',
    'event-loop': 'Event loop: walk on',
    polling: 'Polling: look everywhere',
    'to-and-fro': 'To and fro: turn at the end',
    driven: 'Driven: you send him',
  },
  /** Its name in a server's words. */
  machineName: {
    blocking: 'Blocking I/O',
    'blocking-stay': 'Thread per request',
    'in-order': 'Await in order',
    'event-loop': 'Event loop',
    polling: 'Busy polling',
    'to-and-fro': 'Elevator scan',
    driven: 'By hand',
  },
  /** The call that its thread is in between two moves. */
  machineRule: {
    blocking: 'recv()',
    'blocking-stay': 'recv()',
    'in-order': 'await t',
    'event-loop': 'await',
    polling: 'poll()',
    'to-and-fro': 'select()',
    driven: 'sent',
  },
};
