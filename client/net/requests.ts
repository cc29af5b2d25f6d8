/**
 * Requests that live as long as the line, and their answers: each carries an id of its own and ends in `null` (accepted)
 * or in words. What must arrive goes through the outbox.
 */
import type { RequestResponse } from '../../shared/protocol/messages.ts';
import { t } from '../app/text.ts';
import type { Refused } from '../models/picture.ts';

const PATIENCE_MS = 8000;

const noAnswer = (): Refused => ({ code: 'noAnswer', message: t('common.noAnswer'), retry: true });
const linkLost = (): Refused => ({ code: 'linkLost', message: t('common.linkLost'), retry: true });

export type Requests = {
  /** Hands `send` a new id and waits for the answer that carries it; `send` says whether there was a line. */
  readonly ask: (send: (id: string) => boolean) => Promise<Refused | null>;
  /** An answer has come. */
  readonly settle: (response: RequestResponse) => void;
  /** The line broke: nobody will answer the requests that are open. */
  readonly giveUp: () => void;
};

/** @param prefix makes the ids of this page different from those of the page before its reload */
export function requests(prefix: string): Requests {
  const open = new Map<string, (answer: Refused | null) => void>();
  let count = 0;

  const close = (id: string, answer: Refused | null) => {
    open.get(id)?.(answer);
    open.delete(id);
  };

  return {
    ask: (send) =>
      new Promise((resolve) => {
        count += 1;
        const id = `${prefix}-${count}`;
        const patience = setTimeout(() => close(id, noAnswer()), PATIENCE_MS);
        open.set(id, (answer) => {
          clearTimeout(patience);
          resolve(answer);
        });
        if (!send(id)) close(id, linkLost());
      }),
    settle: (response) => {
      const { id, ...answer } = response;
      close(id, 'code' in answer ? answer : null);
    },
    giveUp: () => {
      for (const id of [...open.keys()]) close(id, linkLost());
    },
  };
}
