/** What a lab is to the page: the frame draws everything round its view. */
import type { JSX } from 'preact';
import type { Claim } from '../../shared/labs/claims.ts';
import type { Ended, Figures, LabEvent, LabName, Limits, Settings } from '../../shared/labs/labs.ts';
import type { TextKey } from '../app/text.ts';
import type { LabKeys, LabServer } from '../models/labs/lab-server.ts';
import type { Refused } from '../models/picture.ts';

/** One thing to be chosen. Its limits and what it is at first stand in the lab's `limits`, under the same name. */
export type SettingField = {
  readonly name: string;
  readonly label: TextKey;
  /** Behind the number. */
  readonly unit?: TextKey;
  /** Of a choice: what each word is called. */
  readonly choices?: Readonly<Record<string, TextKey>>;
};

/** A line of the table: now beside before. */
export type Row = { readonly label: string; readonly value: number; readonly unit: string };

/** - ready: not run yet; done: it has ended by itself, or was stopped; failed: it could not go on */
export type LabState = 'ready' | 'running' | 'done' | 'failed';

export type ViewProps<S extends Settings, E extends LabEvent, F extends Figures> = {
  readonly settings: S;
  readonly events: readonly E[];
  /** Null: nothing is measured yet. */
  readonly figures: F | null;
  readonly state: LabState;
  /** Its name on the server, for links and sockets below `/api/labs/RUN/`; null: none, or not yet. */
  readonly run: string | null;
  /** Whether this screen may give orders; others look on. */
  readonly mayOrder: boolean;
  readonly order: (order: unknown) => void;
  readonly where: 'page' | 'stage';
  /** Who sits at that board, in a class. */
  readonly nameAt?: (board: number) => string;
  /** Null: there is none. */
  readonly server: LabServer | null;
};

/** What a start is given. */
export type Start<E extends LabEvent> = {
  /** Told in order; `ended` is the last thing. */
  readonly tell: (event: E | Ended) => void;
  /** It can't be done now, and why. */
  readonly refused: (refused: Refused) => void;
  readonly opened: (run: string) => void;
  readonly lineIs: (isOpen: boolean) => void;
  /** Null: there is no server. */
  readonly server: LabServer | null;
  readonly keys: LabKeys;
};
export type Started = { readonly order: (order: unknown) => void; readonly stop: () => void };

/** Methods, not fields: so every lab, whatever its settings and events, is a lab. */
export type LabModule<
  S extends Settings = Settings,
  E extends LabEvent = LabEvent,
  F extends Figures = Figures,
> = {
  readonly name: LabName;
  readonly limits: Limits;
  readonly fields: readonly SettingField[];
  /** What takes a while to fetch is fetched while people still guess. */
  warmUp?(settings: S): void;
  /** `onServer(name)`, or a function of its own that runs in this browser. */
  start(settings: S, start: Start<E>): Started;
  /** What it has to prove, and what everybody may guess first. */
  readonly claim: Claim<S, E, F>;
  rows(figures: F, settings: S): readonly Row[];
  View(props: ViewProps<S, E, F>): JSX.Element;
};
