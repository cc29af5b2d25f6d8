/**
 * Files of the Chrome trace format, as far as they carry tasks: viztracer's of an asyncio program, and Node's
 * (`node --trace-events-enabled`). Neither says since when a task was ready; what a file lacks, its header says.
 */
import type { Trace } from '../trace.ts';
import { nodeTrace } from './node.ts';
import { type ChromeEvent, chromeEvents } from './spans.ts';
import { vizTrace } from './viztracer.ts';

const isNodes = ({ cat }: ChromeEvent): boolean => cat.includes('node.async_hooks');

/** @returns null: this is no such file */
export function traceFromChrome(file: unknown): Trace | 'noTasks' | null {
  const events = chromeEvents(file);
  if (events === null) return null;
  const trace = events.some(isNodes) ? nodeTrace(events) : vizTrace(events, file);
  return trace.events.some(({ kind }) => kind === 'resumed') ? trace : 'noTasks';
}
