/** One request to the web server of the report, over HTTP. */
import { type Agent, request } from 'node:http';
import type { Handler } from '../../../shared/labs/report.ts';

/** Longer than the longest line of people in front of a blocking handler. */
const PATIENCE_MS = 300_000;

export type Reported = { readonly databaseMs: number; readonly rows: unknown };

/** @throws where there is no answer, or no report in it */
export function askFor(handler: Handler, port: number, agent: Agent): Promise<Reported> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: `/${handler}`, agent, timeout: PATIENCE_MS });
    asked.on('error', reject).on('timeout', () => asked.destroy(new Error('No answer came.')));
    asked.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (more) => {
        body += more;
      });
      response.on('error', reject).on('end', () => {
        try {
          resolve(reportedFrom(JSON.parse(body)));
        } catch (error) {
          reject(error);
        }
      });
    });
    asked.end();
  });
}

function reportedFrom(answer: unknown): Reported {
  if (typeof answer !== 'object' || answer === null || !('databaseMs' in answer) || !('rows' in answer))
    throw new Error('That is no report.');
  return { databaseMs: Number(answer.databaseMs), rows: answer.rows };
}
