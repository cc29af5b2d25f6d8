/**
 * A request that must arrive, one at a time: a move, or an answer. It outlives the line and the page, and is sent again under
 * the same id until the response comes; the server does it once.
 */
import type { RequestResponse } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { recall, remember } from '../app/browser/storage.ts';
import type { Refused } from '../models/picture.ts';

/** After so long without an answer on an open line, the request or its answer was perhaps lost. */
const AGAIN_MS = 3000;
/** The class stood still and the request changed nothing: it is sent again later, and nobody plays it twice. */
const LATER: ReadonlySet<RefusalCode> = new Set(['paused', 'notSaved', 'updating']);

type Outbox<Request extends object> = {
  /** Takes the place of one that is still under way. Resolves when the answer is there, however long the line is gone: null, or why not. */
  readonly deliver: (request: Request) => Promise<Refused | null>;
  /** The line is open again, or the class goes on: what was not answered for good is sent again. */
  readonly resend: () => void;
  /** An answer has come, perhaps to another request. */
  readonly settle: (response: RequestResponse) => void;
  /** Nobody will ever answer. */
  readonly giveUp: (why: Refused) => void;
};

type OutboxOptions<Request> = {
  /** Where the request is kept in this tab. */
  readonly key: string;
  /** Begins the ids: the page has another one after a reload, so that no two requests have the same id. */
  readonly prefix: string;
  /** Sends the request if there is a line. */
  readonly send: (request: Request & { readonly id: string }) => void;
};

export function outbox<Request extends object>({
  key,
  prefix,
  send,
}: OutboxOptions<Request>): Outbox<Request> {
  let open = read<Request & { id: string }>(key);
  let resolveOpen: (refused: Refused | null) => void = () => {};
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (request: (Request & { id: string }) | null) => {
    open = request;
    remember(key, request && JSON.stringify(request), 'sessionStorage');
  };
  const resend = () => {
    clearTimeout(timer);
    if (!open) return;
    send(open);
    timer = setTimeout(resend, AGAIN_MS);
  };
  const close = (refused: Refused | null) => {
    clearTimeout(timer);
    keep(null);
    resolveOpen(refused);
  };

  return {
    deliver: (request) =>
      new Promise((resolve) => {
        resolveOpen(null);
        resolveOpen = resolve;
        count += 1;
        keep({ ...request, id: `${prefix}-kept-${count}` });
        resend();
      }),
    resend,
    settle: (response) => {
      if (response.id !== open?.id) return;
      if (!('code' in response)) return close(null);
      const { id: _, ...refused } = response;
      if (!LATER.has(refused.code)) close(refused);
    },
    giveUp: (why) => {
      if (open) close(why);
    },
  };
}

function read<Request>(key: string): Request | null {
  try {
    return JSON.parse(recall(key, 'sessionStorage') ?? 'null');
  } catch {
    return null;
  }
}
