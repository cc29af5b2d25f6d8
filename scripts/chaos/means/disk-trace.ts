/**
 * What a process does to the store's files, call by call, as `strace` sees it: what is written and what is brought to the
 * disk; and which acknowledgements leave it. From that follows what a power cut would have left at any moment.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';

export type DiskEvent =
  | { readonly do: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly do: 'cutTo'; readonly file: string; readonly length: number }
  | { readonly do: 'sync'; readonly file: string }
  /** Bytes that went out on a socket: in them may be acknowledgements. */
  | { readonly do: 'said'; readonly bytes: Buffer };

export const canTrace = () => spawnSync('strace', ['--version']).status === 0;

const CALLS = 'trace=pwrite64,ftruncate,fdatasync,fsync,write,writev,sendto,sendmsg';

/** Follows that process until it ends. @param into a file */
export async function traceDisk(pid: number, into: string): Promise<ChildProcess> {
  const args = [
    '-f',
    '-y',
    '-xx',
    '-s',
    '1000000',
    '-e',
    CALLS,
    '-e',
    'signal=none',
    '-o',
    into,
    '-p',
    String(pid),
  ];
  const tracer = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  // It says "attached" once it follows every thread.
  await new Promise<void>((resolve) => tracer.stderr?.once('data', () => resolve()));
  return tracer;
}

/** Calls of several threads are told in the order in which they ended: what ended is what may be relied on. */
export async function* eventsIn(trace: string): AsyncGenerator<DiskEvent> {
  const begun = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(trace) })) {
    const [, thread = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (call.endsWith('<unfinished ...>')) {
      begun.set(thread, call.slice(0, -'<unfinished ...>'.length));
      // A write may have reached the disk, or the net, as soon as it has begun.
      const early = eventOf(call);
      if (early?.do === 'said') yield early;
      continue;
    }
    const rest = /^<\.\.\. \w+ resumed>(.*)$/.exec(call)?.[1];
    const whole = rest === undefined ? call : (begun.get(thread) ?? '') + rest;
    if (rest !== undefined) begun.delete(thread);
    const event = eventOf(whole);
    const isTold = rest !== undefined && event?.do === 'said';
    if (event && !isTold && !/= -1 /.test(whole)) yield event;
  }
}

function eventOf(call: string): DiskEvent | null {
  const [, name, file = ''] = /^(\w+)\(\d+<([^>]*)>/.exec(call) ?? [];
  const path = hexIn(file).toString();
  const isStore = /simul\.db(-wal)?$/.test(path);
  if (isStore && (name === 'fdatasync' || name === 'fsync')) return { do: 'sync', file: basename(path) };
  if (isStore && name === 'ftruncate') {
    const length = Number(/, (\d+) ?\)/.exec(call)?.[1]);
    return { do: 'cutTo', file: basename(path), length };
  }
  if (isStore && name === 'pwrite64') {
    const at = Number(/, (\d+) ?\)\s+=/.exec(call)?.[1]);
    return { do: 'write', file: basename(path), at, bytes: bytesIn(call) };
  }
  return /^(socket|TCP)/.test(path) ? { do: 'said', bytes: bytesIn(call) } : null;
}

/** With `-xx` everything is written so, the names of files too. */
const hexIn = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** All that a call was given, one text after the other. */
function bytesIn(call: string): Buffer {
  const texts = call.match(/"(?:\\x[\da-f]{2})*"/g) ?? [];
  return Buffer.concat(texts.map((text) => hexIn(text.slice(1, -1))));
}
