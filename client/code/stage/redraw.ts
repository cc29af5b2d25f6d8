import { useEffect, useRef, useState } from 'preact/hooks';

/** Draws again and again. @param everyMs null: no more */
export function useRedraw(everyMs: number | null): void {
  const [, setCount] = useState(0);
  const count = useRef(0);
  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(() => setCount(++count.current), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
