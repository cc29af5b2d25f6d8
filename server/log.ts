/** The server's own log: one JSON line per event, no names and no codes of people in it. */
import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export function openLog(level: string): Log {
  return pino({ level, base: null });
}
