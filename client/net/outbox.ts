/**
 * What was asked and not answered yet, one thing at a time. It outlives the line and the page: it is sent again, under
 * the same id, until an answer comes; the server does it once.
 */
import type { RequestResponse } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { recall, remember } from '../app/storage.ts';
import type { Refused } from '../models/picture.ts';

/** No answer on an open line for so long: perhaps it was lost on the way. */
const AGAIN_MS = 3000;
/** The hall stands still and changed nothing: what was on its way when that began is sent again, nobody plays it twice. */
const LATER: ReadonlySet<RefusalCode> = new Set(['paused', 'notSaved', 'updating']);

export type Outbox<Asked extends object> = {
  /** Resolves when the answer is there, however long the line is gone: null, or why not. */
  readonly put: (asked: Asked) => Promise<Refused | null>;
  /** The line is open, or the hall goes on: whatever was not answered for good is sent. */
  readonly flush: () => void;
  readonly settle: (answer: RequestResponse) => void;
  /** Nobody will ever answer. */
  readonly drop: (why: Refused) => void;
};

type Parts<Asked> = {
  /** Where it is kept in this tab. */
  readonly key: string;
  /** An id that no other request has. */
  readonly newId: () => string;
  /** Sends it if there is a line. */
  readonly post: (asked: Asked & { readonly id: string }) => void;
};

export function outbox<Asked extends object>({ key, newId, post }: Parts<Asked>): Outbox<Asked> {
  let kept = read<Asked & { id: string }>(key);
  let done: (refused: Refused | null) => void = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (asked: (Asked & { id: string }) | null) => {
    kept = asked;
    remember(key, asked && JSON.stringify(asked), 'sessionStorage');
  };
  const flush = () => {
    clearTimeout(timer);
    if (!kept) return;
    post(kept);
    timer = setTimeout(flush, AGAIN_MS);
  };
  const finish = (refused: Refused | null) => {
    clearTimeout(timer);
    keep(null);
    done(refused);
  };

  return {
    put: (asked) =>
      new Promise((resolve) => {
        done = resolve;
        keep({ ...asked, id: newId() });
        flush();
      }),
    flush,
    settle: (answer) => {
      if (answer.id !== kept?.id || ('code' in answer && LATER.has(answer.code))) return;
      const { id: _, ...refused } = 'code' in answer ? answer : { id: '' };
      finish('code' in refused ? (refused as Refused) : null);
    },
    drop: (why) => {
      if (kept) finish(why);
    },
  };
}

function read<Asked>(key: string): Asked | null {
  try {
    return JSON.parse(recall(key, 'sessionStorage') ?? 'null');
  } catch {
    return null;
  }
}
