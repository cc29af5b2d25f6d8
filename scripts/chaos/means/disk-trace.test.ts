import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eventsIn } from './disk-trace.ts';
import { inOwnFolder } from './own-folder.ts';

const hex = (text: string) => text.replace(/[\s\S]/g, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`);
const LOG = `27<${hex('/tmp/x/simul.db-wal')}>`;
const SOCKET = `31<${hex('socket:[4711]')}>`;

it('tells calls as they ended, and what was said as soon as it was', () =>
  inOwnFolder(async (folder) => {
    const trace = join(folder, 'trace.txt');
    const lines = [
      `12 pwrite64(${LOG}, "${hex('ab')}", 2, 4096) = 2`,
      `12 fsync(${LOG} <unfinished ...>`,
      `10 write(${SOCKET}, "${hex('early')}", 5 <unfinished ...>`,
      '12 <... fsync resumed>) = 0',
      '10 <... write resumed>) = 5',
      `10 write(20<${hex('anon_inode:[eventfd]')}>, "${hex('no')}", 2) = 2`,
      `12 ftruncate(${LOG}, 0) = 0`,
      `12 pwrite64(${LOG}, "${hex('full')}", 4, 0) = -1 EFBIG (File too large)`,
      `10 writev(${SOCKET}, [{iov_base="${hex('two ')}", iov_len=4}, {iov_base="${hex('parts')}", iov_len=5}], 2) = 9`,
    ];
    writeFileSync(trace, lines.join('\n'));
    const events = [];
    for await (const event of eventsIn(trace)) events.push(event);
    expect(events).toEqual([
      { do: 'write', file: 'simul.db-wal', at: 4096, bytes: Buffer.from('ab') },
      { do: 'said', bytes: Buffer.from('early') },
      { do: 'sync', file: 'simul.db-wal' },
      { do: 'cutTo', file: 'simul.db-wal', length: 0 },
      { do: 'said', bytes: Buffer.from('two parts') },
    ]);
  }));
