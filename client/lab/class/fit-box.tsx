/** What is drawn for a page, as large as it fits into a box of the big screen. It shrinks when more comes, and never grows. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Words of a page are 16 pixels high: at twice that size they are read from the last row. */
const LARGEST = 2;
const SMALLEST = 0.8;
const STEP = 0.04;

/** @param props.children a new `key` begins anew with the largest */
export function FitBox({ children }: { readonly children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (box.current && page.current ? keepFitting(box.current, page.current) : undefined),
    [],
  );
  return (
    <div class="lab-fit" ref={box}>
      <div ref={page}>{children}</div>
    </div>
  );
}

/** @returns what ends it */
function keepFitting(box: HTMLElement, page: HTMLElement): () => void {
  let scale = LARGEST;
  const shrink = () => {
    show(page, scale);
    // In design pixels both: the page's own scale is no part of its height.
    while (scale > SMALLEST && page.scrollHeight * scale > box.clientHeight + 1) {
      scale -= STEP;
      show(page, scale);
    }
  };
  shrink();
  const watch = new ResizeObserver(shrink);
  watch.observe(page);
  return () => watch.disconnect();
}

function show(page: HTMLElement, scale: number): void {
  page.style.width = `${100 / scale}%`;
  page.style.transform = `scale(${scale})`;
}
