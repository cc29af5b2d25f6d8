/** The server's own log: one JSON line per event, no names and no codes of people in it. */
import { setLogger } from '@colyseus/core/Logger';
import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export function openLog(level: string): Log {
  return pino({ level, base: null });
}

/** What the framework has to say goes into our log too; it reports what strangers do as errors, which it is not. */
export function takeFrameworkLog(log: Log): void {
  const note = (message: unknown) => log.debug({ framework: String(message) });
  setLogger({ debug: note, trace: note, info: note, warn: note, error: note });
}
