/** A playhead on the screen: it lives as long as the lanes it runs over, and is dragged with a pointer. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Ms } from '../../../../shared/simul/index.ts';
import { motionReduced } from '../../../app/settings.ts';
import { Playhead } from './playhead.ts';

/** A frame that took longer than this was none: the page was hidden meanwhile. */
const LONGEST_FRAME_MS = 100;

/**
 * @param axisMs what the whole width stands for
 * @param goes whether it runs once by itself, for people who only look on; where motion is reduced it never does
 */
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

/**
 * Handlers for an element as wide as the axis: dragging over it moves the playhead. The share is taken of its width on the
 * screen, so it is right however the page is scaled.
 */
export function seekTo(playhead: Playhead) {
  const seek = (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    playhead.seek((event.clientX - left) / width);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      seek(event);
    },
    onPointerMove: (event: PointerEvent) => {
      if ((event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) seek(event);
    },
  };
}
