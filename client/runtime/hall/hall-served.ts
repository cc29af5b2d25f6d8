/** A hall that a server holds, at an address with its key. */
import { runtime as words } from '../../../shared/text/code/runtime.ts';
import { Answers, type HallLine, type Reply } from './hall-line.ts';

/** @param url `http://…/api/code/KEY` @param answered called when somebody has been answered */
export function hallServed(url: string, answered: () => void): HallLine {
  const answers = new Answers(answered);
  const hangUp = new Map<number, AbortController>();
  let last = 0;

  const asked = async (method: string, path: string, body: string, signal?: AbortSignal): Promise<Reply> => {
    try {
      const response = await fetch(`${url}/${path}`, { ...requestOf(method, body), signal: signal ?? null });
      return replyOf(response.status, await response.text());
    } catch {
      return replyOf(0, '');
    }
  };
  const askLater = (method: string, path: string, body: string) => {
    const number = ++last;
    const line = new AbortController();
    hangUp.set(number, line);
    asked(method, path, body, line.signal).then((reply) => {
      if (hangUp.delete(number)) answers.add(number, reply);
    });
    return number;
  };
  const forget = (number: number) => {
    const line = hangUp.get(number);
    hangUp.delete(number);
    line?.abort();
  };
  return {
    byNetwork: true,
    nextDueMs: null,
    get hasAnswers() {
      return !answers.isEmpty;
    },
    settle: () => {},
    ask: (method, path, body) => askAndStand(method, `${url}/${path}`, body),
    askLater,
    asked: (method, path, body) => asked(method, path, body),
    taken: () => answers.takeAll(),
    forget,
    close: () => {
      for (const number of hangUp.keys()) forget(number);
    },
  };
}

const JSON_HEADERS = { 'content-type': 'application/json' };
const requestOf = (method: string, body: string) =>
  method === 'POST' ? { method, headers: JSON_HEADERS, body: bodyOf(body) } : { method };
const bodyOf = (body: string) => (body === 'null' ? '{}' : body);

/** The worker stands still until it is answered. */
function askAndStand(method: string, url: string, body: string): Reply {
  const request = new XMLHttpRequest();
  request.open(method, url, false);
  request.setRequestHeader('content-type', 'application/json');
  try {
    request.send(method === 'POST' ? bodyOf(body) : null);
  } catch {
    return replyOf(0, '');
  }
  return replyOf(request.status, request.responseText);
}

/** @param status 0: nobody has answered */
function replyOf(status: number, text: string): Reply {
  try {
    const told = JSON.parse(text);
    if (status < 400) return { value: told };
    return { refused: { code: told.code, message: told.message, status } };
  } catch {
    return { refused: { code: 'noAnswer', message: words.noAnswer, status } };
  }
}
