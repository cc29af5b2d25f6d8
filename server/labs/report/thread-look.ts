/** A thread as the system shows it, where it does: Linux, under `/proc`. */
import { readFile } from 'node:fs/promises';
import type { ThreadLook } from '../../../shared/labs/report.ts';

const NANOSECONDS_PER_MS = 1e6;
const TICK_MS = 10;
/** The words of `/proc/PID/status`, as `ps` has them. */
const STATES: Readonly<Record<string, string>> = {
  R: 'R (running)',
  S: 'S (sleeping)',
  D: 'D (disk sleep)',
  T: 'T (stopped)',
  Z: 'Z (zombie)',
};

/** @returns the main thread of a process, `cpuMs` since the process began; null: this system does not show it */
export async function lookAt(pid: number): Promise<ThreadLook | null> {
  const read = (file: string) => readFile(`/proc/${pid}/task/${pid}/${file}`, 'utf8').catch(() => '');
  const [stat, schedule, sleepsIn] = await Promise.all([read('stat'), read('schedstat'), read('wchan')]);
  const state = stateOf(stat);
  if (state === null) return null;
  const cpuMs = cpuMsOf(schedule, stat);
  return {
    id: pid,
    state: STATES[state] ?? state,
    sleepsIn: /^\w{2,}$/.test(sleepsIn) ? sleepsIn : '',
    cpuMs,
  };
}

/** The letter after the name, which may itself have spaces and brackets. */
const fieldsOf = (stat: string) => stat.slice(stat.lastIndexOf(')') + 2).split(' ');
const stateOf = (stat: string) => fieldsOf(stat)[0] || null;

/** Exact to the nanosecond where the system keeps such figures, else to a tick of its clock. */
function cpuMsOf(schedule: string, stat: string): number {
  const ns = Number(schedule.split(' ')[0]);
  if (ns > 0) return ns / NANOSECONDS_PER_MS;
  const [user = 0, system = 0] = fieldsOf(stat).slice(11, 13).map(Number);
  return (user + system) * TICK_MS;
}
