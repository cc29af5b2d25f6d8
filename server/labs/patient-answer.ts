/** An answer that may be long in coming: some browsers and proxies give up where nothing comes for a minute. */
import type { Response } from 'express';

const SIGN_OF_LIFE_MS = 10_000;

/**
 * From now on a blank is sent now and then, which JSON allows before its beginning.
 * @returns gives the answer; once a blank was sent its status is 200 whatever it says
 */
export function patientAnswer(response: Response): (status: number, body: object) => void {
  const life = setInterval(() => {
    if (!response.headersSent)
      response.set({ 'Cache-Control': 'no-store', 'Content-Type': 'application/json' });
    response.write(' ');
  }, SIGN_OF_LIFE_MS);
  const stop = () => clearInterval(life);
  response.once('close', stop);
  return (status, body) => {
    stop();
    if (response.destroyed) return;
    if (response.headersSent) response.end(JSON.stringify(body));
    else response.status(status).set('Cache-Control', 'no-store').json(body);
  };
}
