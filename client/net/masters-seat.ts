/** What whoever is the master is told of the hall, player or host. */
import { signal } from '@preact/signals';
import type { MasterView } from '../../shared/protocol/classroom.ts';
import type { MasterModel } from '../models/picture.ts';
import type { MessageHandlers } from './line/line.ts';

type MastersSeat = Pick<MasterModel, 'view' | 'names'> & {
  readonly handlers: Pick<MessageHandlers, 'master' | 'masterNames'>;
};

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
