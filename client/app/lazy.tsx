/** A part of the app that is fetched when it is first shown. */
import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * The component that `fetchPart` brings, as a component that is there at once and shows nothing until then.
 * A part that cannot be fetched is an error of the page: the error boundary says so.
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
