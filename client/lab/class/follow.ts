/** A screen follows the labs of its class: it has no say, and runs, hears and stops what the class does. */
import { useEffect, useRef } from 'preact/hooks';
import type { LabDesk } from '../frame/desk.ts';
import { labNamed } from '../labs.ts';

/** A run of the class, as its status tells it. */
export type RunNow = { readonly run: string; readonly isRunning: boolean; readonly isMeasured: boolean };

/**
 * @param now null: nothing has run in this step
 */
export function useFollow(desk: LabDesk, now: RunNow | null): void {
  const followed = useRef<string | null>(null);
  useEffect(() => () => desk.leave(), [desk]);
  useEffect(() => follow(desk, now, followed), [desk, now?.run, now?.isRunning]);
}

function follow(desk: LabDesk, now: RunNow | null, followed: { current: string | null }): void {
  const isHere = labNamed(desk.lab.name)?.needsServer === false;
  const isOther = now !== null && now.run !== followed.current;
  // Of several big screens one is the first; the others come to their own end.
  const isStopped = isHere && now !== null && !now.isRunning && !now.isMeasured;
  if (now === null || isOther || isStopped) desk.stop();
  if (!isOther) return;
  followed.current = now.run;
  if (!isHere) desk.watch(now.run);
  // This screen runs it itself; a screen that comes after the end has nothing to show of it.
  else if (now.isRunning) desk.start();
}
