/** Labs on the server, as views know them. */
import type { LabEvent, LabName, Settings } from '../../../shared/labs/labs.ts';
import type { Refused } from '../classroom.ts';

/** `run` is for whoever may look on; orders need the key. */
export type LabOpened = { readonly run: string; readonly key: string };
/** What opens a heavy lab: the PIN, where this browser has no pass of the host's, or the secret of a class's host. */
export type LabKeys = { readonly pin?: string; readonly code?: string; readonly hostKey?: string };

/** The line of a screen that watches a run: it is sent pictures, and reports what it has seen. */
export type ScreenLine = { readonly send: (text: string) => void; readonly close: () => void };

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
  /**
   * A line to the run itself.
   * @param hear called with every message, @param lost called once, when the line is cut and not by us
   */
  readonly screen: (run: string, hear: (text: string) => void, lost: () => void) => ScreenLine;
  /** Asks the run for the report. @returns what its handler has sent, or why there is none */
  readonly ask: (run: string) => Promise<object | Refused>;
  readonly order: (opened: LabOpened, order: unknown) => void;
  readonly stop: (opened: LabOpened) => void;
};
