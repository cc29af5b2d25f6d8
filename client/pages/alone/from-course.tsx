/** A place to which somebody may have come from the course: then the way back stands above it. */
import type { ComponentChildren } from 'preact';
import { lazy } from '../../app/lazy.tsx';
import { cameFrom } from '../../course/at.ts';

const WayBack = lazy(async () => (await import('../../course/way-back.tsx')).WayBack);

export function FromCourse({ children }: { children: ComponentChildren }) {
  const from = cameFrom.value;
  return (
    <>
      {from !== null && <WayBack from={from} />}
      {children}
    </>
  );
}
