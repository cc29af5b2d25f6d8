/** What this machine has for labs. */
import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';
import type { Clock } from '../../shared/round/ports.ts';
import { LabChild } from './child.ts';
import type { Means } from './lab.ts';

const KIB = 1_024;
const MB = 1e6;
/** A lab takes at most this share of what is free: the classes on the same machine go on. */
const SAFE_SHARE = 0.5;
/** As many as Node asks for by itself where the system doesn't tell. */
const FILES_USUAL = 1_024;

/** @param clock of the server */
export function meansOf(clock: Clock): Means {
  const freeMb = freeBytes() / MB;
  return {
    startChild: (file, settings, limits) => new LabChild(file, settings, limits),
    memory: { freeMb, safeMb: freeMb * SAFE_SHARE },
    openFiles: openFiles(),
    clock,
  };
}

/** Memory that can be had without anything being pushed out, and what the container leaves, if there is one; in bytes. */
export function freeBytes(): number {
  const available = /^MemAvailable:\s+(\d+) kB/m.exec(textOf('/proc/meminfo'))?.[1];
  const free = available === undefined ? freemem() : Number(available) * KIB;
  const most = Number(textOf('/sys/fs/cgroup/memory.max'));
  const used = Number(textOf('/sys/fs/cgroup/memory.current'));
  return most > 0 && used > 0 ? Math.min(free, Math.max(0, most - used)) : free;
}

function openFiles(): Means['openFiles'] {
  const found = /^Max open files\s+(\w+)\s+(\w+)/m.exec(textOf('/proc/self/limits'));
  const count = (text: string | undefined) =>
    text === 'unlimited' ? Number.POSITIVE_INFINITY : Number(text);
  return found ? { soft: count(found[1]), hard: count(found[2]) } : { soft: FILES_USUAL, hard: FILES_USUAL };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
