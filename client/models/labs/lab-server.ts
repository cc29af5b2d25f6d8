/** Labs on the server, as views know them. */
import type { LabEvent, LabName, Settings } from '../../../shared/labs/labs.ts';
import type { Refused } from '../classroom.ts';

/** `run` is for whoever may look on; orders need the key. */
export type LabOpened = { readonly run: string; readonly key: string };
/** What opens a heavy lab: the PIN, where this browser has no pass of the host's, or the secret of a class's host. */
export type LabKeys = { readonly pin?: string; readonly code?: string; readonly hostKey?: string };

export type LabServer = {
  readonly open: (lab: LabName, settings: Settings, keys: LabKeys) => Promise<LabOpened | Refused>;
  /**
   * Hears a run, from its first event on.
   * @param tell the last event is `ended`
   * @param lineIs told whether the line to the server is open; it comes back by itself
   * @returns what ends the listening
   */
  readonly hear: (
    run: string,
    tell: (event: LabEvent) => void,
    lineIs: (isOpen: boolean) => void,
  ) => () => void;
  readonly order: (opened: LabOpened, order: unknown) => void;
  readonly stop: (opened: LabOpened) => void;
};
