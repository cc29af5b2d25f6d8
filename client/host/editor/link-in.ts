/** A plan that comes with the page's address. */
import { useEffect } from 'preact/hooks';
import { go } from '../../app/navigation.tsx';
import { type Found, planInLink } from './plan-text.ts';

/** Told of the plan in the link, or of what is wrong with it; the link is used up, so that a reload undoes no work. */
export function usePlanInLink(takeIn: (found: Found) => void): void {
  useEffect(() => {
    const look = async () => {
      const found = await planInLink(location.hash);
      if (found === null) return;
      go(location.pathname, 'replace');
      takeIn(found);
    };
    void look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [takeIn]);
}
