/** What the system says of a process: on Linux its files in /proc, on macOS `ps`; elsewhere nothing. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Sample } from '../../../shared/labs/threads.ts';

const KIB = 1_024;
const MB = 1_000_000;
/** The kernel's ticks in /proc/PID/stat: a hundred a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** @param pid of a process of ours. @returns what is known; nothing of a process that has ended */
export function sampleOf(pid: number): Sample {
  if (process.platform === 'linux') return linuxSample(pid);
  return process.platform === 'darwin' ? psSample(pid) : {};
}

function linuxSample(pid: number): Sample {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return sampleFrom(status, stat, readFileSync('/proc/meminfo', 'utf8'));
  } catch {
    return {};
  }
}

/** @param status,stat,meminfo the texts of /proc/PID/status, /proc/PID/stat and /proc/meminfo */
export function sampleFrom(status: string, stat: string, meminfo: string): Sample {
  const kb = (text: string, name: string) => {
    const [, number] = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text) ?? [];
    return number === undefined ? undefined : Number(number);
  };
  const mb = (value: number | undefined) => (value === undefined ? undefined : (value * KIB) / MB);
  // The command in parentheses may hold spaces; user and system time are the 12th and 13th after it.
  const after = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const tables = kb(status, 'VmPTE');
  const stacks = kb(meminfo, 'KernelStack');
  return {
    residentMb: mb(kb(status, 'VmRSS')),
    virtualMb: mb(kb(status, 'VmSize')),
    threads: kb(status, 'Threads'),
    kernelMb: tables === undefined || stacks === undefined ? undefined : mb(tables + stacks),
    cpuMs: (Number(after[11]) + Number(after[12])) * TICK_MS,
  };
}

function psSample(pid: number): Sample {
  const { stdout } = spawnSync('ps', ['-o', 'rss=,vsz=', '-p', String(pid)], { encoding: 'utf8' });
  const [resident, virtual] = (stdout ?? '').trim().split(/\s+/).map(Number);
  if (!resident || !virtual) return {};
  return { residentMb: (resident * KIB) / MB, virtualMb: (virtual * KIB) / MB };
}
