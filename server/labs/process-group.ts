/** A process group: what all of it takes in memory, and its end. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const KIB = 1_024;
const MB = 1e6;

/** Ends every process of the group that `pid` leads; one that is gone already is no fault. */
export function endGroup(pid: number): void {
  if (process.platform === 'win32') {
    execFile('taskkill', ['/pid', String(pid), '/T', '/F'], () => {});
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}

/** The resident memory of the whole group in MB (10^6 bytes); null: this system doesn't tell. */
export async function residentMbOf(pid: number): Promise<number | null> {
  if (process.platform === 'linux') return residentByProc(pid);
  if (process.platform === 'win32') return null;
  const listed = await run('ps', ['-A', '-o', 'pgid=,rss=']).catch(() => null);
  if (listed === null) return null;
  const rows = listed.stdout.split('\n').map((row) => row.trim().split(/\s+/).map(Number));
  return rows.reduce((sum, [group, kib = 0]) => (group === pid ? sum + (kib * KIB) / MB : sum), 0);
}

/** From `/proc/PID/stat`: the group is the third field after the name in brackets, the resident pages are the 22nd. */
async function residentByProc(pid: number): Promise<number | null> {
  const names = await readdir('/proc').catch(() => null);
  if (names === null) return null;
  const sizes = names
    .filter((name) => /^\d+$/.test(name))
    .map(async (name) => {
      const text = await readFile(`/proc/${name}/stat`, 'latin1').catch(() => '');
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
      return Number(fields[2]) === pid ? (Number(fields[21]) * PAGE_BYTES) / MB : 0;
    });
  return (await Promise.all(sizes)).reduce((sum, mb) => sum + mb, 0);
}

/** Of the processors that Simul runs on; where pages are larger, a child is ended later, by its time. */
const PAGE_BYTES = 4_096;
