/** Notices that the npm above this process was killed: the system tells nobody, so it has to look. */
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 500;
const SHELL = /^(sh|dash|bash|ash|busybox)$/;

/** Calls `act` once, when the process that started this one is gone. */
export function whenOrphaned(act) {
  const before = lineage();
  const look = setInterval(() => {
    if (lineage() === before) return;
    clearInterval(look);
    act();
  }, LOOK_EVERY_MS);
  look.unref();
}

/** The parent's id; where the parent is only a shell in between, its own parent's too, if the system tells. */
function lineage() {
  const { name, parent } = aboutProcess(process.ppid);
  return SHELL.test(name) ? `${process.ppid} ${parent}` : `${process.ppid}`;
}

/** Reads Linux' list of processes; other systems have none, and the answer is empty. */
function aboutProcess(pid) {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, parent };
  } catch {
    return { name: '', parent: '' };
  }
}
