/** A playhead that lives as long as the lanes that it runs over. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Ms } from '../../../../shared/simul/index.ts';
import { motionReduced } from '../../../app/settings.ts';
import { Playhead } from './playhead.ts';

/** A frame that comes later than this was no frame: the page was hidden. */
const LONGEST_FRAME_MS = 100;

/** @param goes whether it runs once by itself, for those who look on with empty hands; never where motion is reduced */
export function usePlayhead(axisMs: Ms, isShow: boolean, goes = false): Playhead {
  const playhead = useMemo(() => new Playhead(axisMs, isShow), [axisMs, isShow]);
  const isRunning = playhead.isRunning.value;
  useEffect(() => {
    if (goes && !motionReduced.peek()) playhead.run();
    return () => playhead.pause();
  }, [playhead]);
  useEffect(() => {
    if (!isRunning) return;
    let before = performance.now();
    let frame = requestAnimationFrame(function draw(now) {
      playhead.pass(Math.min(LONGEST_FRAME_MS, now - before));
      before = now;
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [playhead, isRunning]);
  return playhead;
}
