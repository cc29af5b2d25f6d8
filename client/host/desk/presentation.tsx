/** The stage in the host's own window: Esc, or the button in the corner, brings the controls back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../app/text.ts';

/** How long the button in the corner stays visible after the mouse has moved. */
const CORNER_MS = 2500;

export function Presentation({ back, children }: { back: () => void; children: ComponentChildren }) {
  const [near, setNear] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setNear(false), CORNER_MS);
    const moved = () => {
      clearTimeout(timer);
      setNear(true);
      timer = setTimeout(() => setNear(false), CORNER_MS);
    };
    // The first Esc closes a sheet that lies over the stage. Its listener comes after ours: look once all have run.
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setTimeout(() => event.defaultPrevented || back());
    };
    addEventListener('pointermove', moved);
    addEventListener('keydown', pressed);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', moved);
      removeEventListener('keydown', pressed);
    };
  }, []);
  return (
    <>
      {children}
      <button type="button" class={`button corner ${near ? '' : 'corner-away'}`} onClick={back}>
        {t('host.backToControls')}
      </button>
    </>
  );
}
