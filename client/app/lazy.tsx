/** Parts of the app that are fetched when they are first shown. */
import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component that shows nothing until `fetchPart` has brought the real one.
 * A part that cannot be fetched breaks the page, which the error boundary says in words.
 */
export function lazy<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let known: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [part, setPart] = useState({ component: known, error: null as unknown });
    useEffect(() => {
      if (known) return;
      fetchPart().then(
        (component) => {
          known = component;
          setPart({ component, error: null });
        },
        (error) => setPart({ component: null, error }),
      );
    }, []);
    if (part.error) throw part.error;
    const Part = part.component;
    return Part ? <Part {...props} /> : null;
  };
}
