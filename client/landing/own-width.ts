import { useEffect, useState } from 'preact/hooks';

/** An element's width in its own pixels, kept up to date; 0 until it is there. Give the function as its `ref`. */
export function useOwnWidth() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [element]);
  return [setElement, width] as const;
}
