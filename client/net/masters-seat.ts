/** What whoever is the master is told of the hall, player or host. */
import { signal } from '@preact/signals';
import type { MasterView } from '../../shared/protocol/masters-view.ts';
import type { MasterModel } from '../models/picture.ts';
import type { LastingLine } from './line/lasting-line.ts';
import type { MessageHandlers } from './line/line.ts';
import type { requests } from './requests.ts';

type MastersSeat = Pick<MasterModel, 'view' | 'names'> & {
  readonly handlers: Pick<MessageHandlers, 'master' | 'masterNames'>;
};

type Acts = Pick<MasterModel, 'send' | 'masterMove' | 'takeBack' | 'endGame'>;
type Ask = ReturnType<typeof requests>['ask'];

/** What they may ask, over this line. */
export function masterActs(ask: Ask, send: LastingLine['send']): Acts {
  return {
    send: (to) => ask((id) => send('send', { id, to })),
    masterMove: (board, fen, move, offersDraw) =>
      ask((id) => send('masterMove', { id, board, fen, ...move, ...(offersDraw && { offersDraw }) })),
    takeBack: () => ask((id) => send('takeBack', { id })),
    endGame: (board, how) => ask((id) => send('endGame', { id, board, how })),
  };
}

export function mastersSeat(): MastersSeat {
  const view = signal<MasterView | null>(null);
  const names = signal<readonly string[]>([]);
  return {
    view,
    names,
    handlers: {
      master: (told) => {
        view.value = told;
      },
      masterNames: (told) => {
        names.value = told;
      },
    },
  };
}
