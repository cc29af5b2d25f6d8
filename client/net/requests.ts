/** Requests and their responses: each request carries an id of its own and ends accepted, or refused in words. */
import type { RequestResponse } from '../../shared/protocol/messages.ts';
import { t } from '../app/text.ts';
import type { Refused } from '../models/picture.ts';

const PATIENCE_MS = 8000;

const noAnswer = (): Refused => ({ code: 'noAnswer', message: t('common.noAnswer'), retry: true });
const linkLost = (): Refused => ({ code: 'linkLost', message: t('common.linkLost'), retry: true });

/** A response that says yes, with what was asked for. */
type Accepted = Extract<RequestResponse, { readonly seq: number }>;

export type Requests = {
  /** Hands `post` a new id and waits for the response that carries it; `post` says whether it could be sent. */
  readonly request: (post: (id: string) => boolean) => Promise<Accepted | Refused>;
  /** The same, where yes is all that there is to know. @returns null: it was accepted */
  readonly ask: (post: (id: string) => boolean) => Promise<Refused | null>;
  /** A response has come. */
  readonly settle: (response: RequestResponse) => void;
  /** The line broke: nobody will answer what is still open. */
  readonly giveUp: () => void;
};

/** @param prefix makes the ids of this page different from those of the page before its reload */
export function requests(prefix: string): Requests {
  const open = new Map<string, (response: Accepted | Refused) => void>();
  let count = 0;

  const close = (id: string, response: Accepted | Refused) => {
    open.get(id)?.(response);
    open.delete(id);
  };

  const request: Requests['request'] = (post) =>
    new Promise((resolve) => {
      count += 1;
      const id = `${prefix}-${count}`;
      const patience = setTimeout(() => close(id, noAnswer()), PATIENCE_MS);
      open.set(id, (response) => {
        clearTimeout(patience);
        resolve(response);
      });
      if (!post(id)) close(id, linkLost());
    });

  return {
    request,
    ask: async (post) => {
      const response = await request(post);
      return 'seq' in response ? null : response;
    },
    settle: (response) => {
      if ('seq' in response) return close(response.id, response);
      const { id, ...refused } = response;
      close(id, refused);
    },
    giveUp: () => {
      for (const id of [...open.keys()]) close(id, linkLost());
    },
  };
}
