/** What a hall says of its own errors. */
import { ServerError } from '@colyseus/core';
import { expect, it, vi } from 'vitest';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { Cuts } from '../sockets/cuts.ts';
import type { Sessions } from './sessions.ts';
import { roomIn } from './simul-room.ts';

it('is what went wrong, and nothing of whoever met it; a refusal is nothing that went wrong', () => {
  const error = vi.fn();
  const Room = roomIn({ options: { log: { error } } } as unknown as Sessions, new Cuts(new HandClock()));
  const hall = new Room();
  const asTheFrameworkThrows = (cause: Error) =>
    Object.assign(new Error(`join: ${cause.message}`, { cause }), { options: { name: 'Ada', token: 'key' } });

  hall.onUncaughtException(asTheFrameworkThrows(new ServerError(524, 'hallFull')), 'onJoin');
  expect(error).not.toHaveBeenCalled();

  const bug = new Error('a bug');
  hall.onUncaughtException(asTheFrameworkThrows(bug), 'onJoin');
  expect(error).toHaveBeenCalledExactlyOnceWith({ err: bug, where: 'onJoin' }, 'a hall threw');
});
