/** Dragging over a lane, or over the time under it, moves the playhead. */
import type { Playhead } from './playhead.ts';

/** What listens on an element as wide as the axis. Shares are of its width on the screen, however the page is scaled. */
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
