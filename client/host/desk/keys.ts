/** The host's keys: they work beside the stage's own, while the laptop is mirrored too. */
import { useEffect } from 'preact/hooks';
import { singleKeys } from '../../app/settings.ts';
import type { HostCommand, HostModel } from '../../models/picture.ts';
import { autopilotOffer, offersIn } from './commands.ts';

/** True where a key already means something: a field takes letters, a button takes the space bar. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return true;
  if (target.closest('input:not([type=radio]), textarea, select')) return true;
  return event.key === ' ' && target.closest('button, a, summary, input') !== null;
}

/** @param give what a key wishes for, where it is on offer at this moment */
export function useHostKeys(model: HostModel, give: (command: HostCommand) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const status = model.status.peek();
      if (!status || event.repeat || isTaken(event)) return;
      if (event.key !== ' ' && singleKeys.peek() === 'off') return;
      const offers = [...offersIn(status), autopilotOffer(status)];
      const offer = offers.find(({ key }) => key === event.key.toLowerCase());
      if (!offer) return;
      event.preventDefault();
      give(offer.command);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [model, give]);
}
