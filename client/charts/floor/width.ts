import { useEffect, useRef, useState } from 'preact/hooks';

/** How wide an element is, kept up to date. */
export function useWidth() {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (room.current) watcher.observe(room.current);
    return () => watcher.disconnect();
  }, []);
  return [room, width] as const;
}
