/** Labs on the server: opening a run, hearing it, and what is wanted of it. */
import type { Ended, LabEvent } from '../../../shared/labs/labs.ts';
import { onServer } from '../../app/paths/address.ts';
import type { LabOpened, LabServer } from '../../models/labs/lab-server.ts';
import type { Refused } from '../../models/picture.ts';
import { answerTo } from '../api.ts';
import { passHeader } from '../host-pass.ts';
import { askForReport } from './ask-report.ts';
import { openScreen } from './lab-screen.ts';
import { pathOf } from './path.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const LOST: Ended = { kind: 'ended', why: 'lost', detail: '' };

export const labServer: LabServer = {
  open: (lab, settings, keys) =>
    answerTo<LabOpened>('/api/labs', {
      method: 'POST',
      headers: { ...JSON_TYPE, ...passHeader() },
      body: JSON.stringify({ lab, settings, ...keys }),
    }),
  hear,
  screen: openScreen,
  ask: (run) => askForReport(run),
  order: ({ run, key }, order) => void send('POST', `${pathOf(run)}/order`, { key, order }),
  stop: ({ run, key }) => void send('DELETE', pathOf(run), { key }),
};

/** Also from a page that is being left. */
function send(method: string, path: string, body: object): Promise<object | Refused> {
  return answerTo(path, { method, headers: JSON_TYPE, body: JSON.stringify(body), keepalive: true });
}

function hear(run: string, tell: (event: LabEvent) => void, lineIs: (isOpen: boolean) => void): () => void {
  const line = new EventSource(onServer(`${pathOf(run)}/events`));
  line.onopen = () => lineIs(true);
  line.onmessage = ({ data }) => {
    const event: LabEvent = JSON.parse(data);
    // The server hangs up after the end: without this the browser would ask again.
    if (event.kind === 'ended') line.close();
    tell(event);
  };
  line.onerror = () => {
    lineIs(false);
    // The server knows of no such run any more: the browser does not ask again.
    if (line.readyState === EventSource.CLOSED) tell(LOST);
  };
  return () => line.close();
}
