/** Hears of an npm that was killed without a word: the system tells nobody. */
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 500;
const SHELL = /^(sh|dash|bash|ash|busybox)$/;

/** Calls back once, when the process that started this one is gone. */
export function whenOrphaned(act) {
  const before = lineage();
  const look = setInterval(() => {
    if (lineage() === before) return;
    clearInterval(look);
    act();
  }, LOOK_EVERY_MS);
  look.unref();
}

/** The parent; where it is but the shell in between, and the system tells, whoever started that one too. */
function lineage() {
  const { name, parent } = aboutProcess(process.ppid);
  return SHELL.test(name) ? `${process.ppid} ${parent}` : `${process.ppid}`;
}

/** From Linux' own list of processes; other systems have none, and tell nothing. */
function aboutProcess(pid) {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, parent };
  } catch {
    return { name: '', parent: '' };
  }
}
