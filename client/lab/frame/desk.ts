/** One lab on one screen: what is chosen, what its run has told, and what came of it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  defaultsOf,
  type Ended,
  type Figures,
  isEnded,
  type LabEvent,
  type Settings,
  settingsFrom,
} from '../../../shared/labs/labs.ts';
import { lastOf, type Measured, remember } from '../../measured/measured.ts';
import type { LabKeys, LabServer } from '../../models/labs/lab-server.ts';
import type { Refused } from '../../models/picture.ts';
import type { LabModule, LabState, Started } from '../lab-module.ts';

/** Events come faster than a screen can show them. */
const SHOWN_EVERY_MS = 50;

/** Typed once in this tab, and right: other heavy labs need not ask again. Nothing is stored. */
let rightPin: string | undefined;

export class LabDesk {
  readonly lab: LabModule;
  readonly server: LabServer | null;
  readonly settings: ReadonlySignal<Settings>;
  readonly state: ReadonlySignal<LabState>;
  readonly events: ReadonlySignal<readonly LabEvent[]>;
  readonly figures: ReadonlySignal<Figures | null>;
  readonly ended: ReadonlySignal<Ended | null>;
  readonly refused: ReadonlySignal<Refused | null>;
  readonly run: ReadonlySignal<string | null>;
  readonly isLineOpen: ReadonlySignal<boolean>;
  /** The result before this run's; null: there is none. */
  readonly before: ReadonlySignal<Measured | null>;
  /** What was guessed before the run; null: nothing. */
  readonly guess = signal<string | null>(null);
  readonly #settings;
  readonly #state = signal<LabState>('ready');
  readonly #events = signal<readonly LabEvent[]>([]);
  readonly #figures = signal<Figures | null>(null);
  readonly #ended = signal<Ended | null>(null);
  readonly #refused = signal<Refused | null>(null);
  readonly #run = signal<string | null>(null);
  readonly #isLineOpen = signal(true);
  readonly #before;
  readonly #isKept: boolean;
  #told: LabEvent[] = [];
  #showing: ReturnType<typeof setTimeout> | null = null;
  #started: Started | null = null;

  /**
   * @param chosen settings to begin with, where they may be so
   * @param isKept whether this browser remembers what was measured; another screen beside it may do so already
   */
  constructor(lab: LabModule, server: LabServer | null, chosen: Settings = {}, isKept = true) {
    this.lab = lab;
    this.server = server;
    this.#isKept = isKept;
    this.#settings = signal(settingsFrom(lab.limits, chosen) ?? defaultsOf(lab.limits));
    this.#before = signal(lastOf(`lab.${lab.name}`));
    this.settings = this.#settings;
    this.state = this.#state;
    this.events = this.#events;
    this.figures = this.#figures;
    this.ended = this.#ended;
    this.refused = this.#refused;
    this.run = this.#run;
    this.isLineOpen = this.#isLineOpen;
    this.before = this.#before;
  }

  choose(name: string, value: number | string): void {
    if (this.#state.value === 'running') return;
    this.#settings.value = { ...this.#settings.value, [name]: value };
    this.#clear();
  }

  /** @param typed what opens a heavy lab */
  start(typed: LabKeys = {}): void {
    if (this.#state.value === 'running') return;
    const keys = { ...(rightPin !== undefined && { pin: rightPin }), ...typed };
    this.#before.value = lastOf(`lab.${this.lab.name}`);
    this.#clear();
    this.#state.value = 'running';
    this.#started = this.lab.start(this.#settings.value, {
      tell: (event) => this.#tell(event),
      refused: (refused) => {
        if (refused.code === 'wrongPin') rightPin = undefined;
        const isMissing = refused.code === 'wrongPin' && typed.pin === undefined;
        this.#refused.value = isMissing ? { ...refused, code: 'noPin' } : refused;
        this.#state.value = 'ready';
      },
      opened: (run) => {
        rightPin = keys.pin;
        this.#run.value = run;
      },
      lineIs: (isOpen) => {
        this.#isLineOpen.value = isOpen;
      },
      server: this.server,
      keys,
    });
  }

  /** Looks on at a run that somebody else has started. */
  watch(run: string): void {
    this.#before.value = lastOf(`lab.${this.lab.name}`);
    this.#clear();
    this.#state.value = 'running';
    this.#run.value = run;
    const tell = (event: LabEvent) => this.#tell(event);
    const lineIs = (isOpen: boolean) => {
      this.#isLineOpen.value = isOpen;
    };
    const leave = this.server?.hear(run, tell, lineIs) ?? (() => {});
    this.#started = { order: () => {}, stop: leave };
  }

  order(order: unknown): void {
    this.#started?.order(order);
  }

  /** Ends it; what has been measured so far stands. */
  stop(): void {
    if (this.#state.value !== 'running') return;
    this.#started?.stop();
    this.#tell({ kind: 'ended', why: 'stopped', detail: '' } satisfies Ended as Ended);
  }

  /** The page is left. */
  leave(): void {
    this.#started?.stop();
    if (this.#showing !== null) clearTimeout(this.#showing);
  }

  #tell(event: LabEvent): void {
    if (this.#state.value !== 'running') return;
    if (!isEnded(event)) {
      this.#told.push(event);
      this.#showing ??= setTimeout(() => this.#show(), SHOWN_EVERY_MS);
      return;
    }
    this.#show();
    this.#ended.value = event;
    this.#state.value = event.why === 'done' || event.why === 'stopped' ? 'done' : 'failed';
    this.#keep();
  }

  #show(): void {
    if (this.#showing !== null) clearTimeout(this.#showing);
    this.#showing = null;
    this.#events.value = [...this.#told];
    this.#figures.value = this.lab.claim.figuresOf(this.#told, this.#settings.value);
  }

  #keep(): void {
    const figures = this.#figures.value;
    if (!this.#isKept || figures === null || this.#state.value !== 'done') return;
    const isStopped = this.#ended.value?.why === 'stopped';
    if (isStopped && !this.lab.claim.isWhole(figures, this.#settings.value)) return;
    const what = `lab.${this.lab.name}`;
    remember({ what, atMs: Date.now(), figures, settings: this.#settings.value });
  }

  #clear(): void {
    this.#told = [];
    this.#show();
    this.#started = null;
    this.#ended.value = this.#refused.value = this.#run.value = null;
    this.#isLineOpen.value = true;
    this.#state.value = 'ready';
  }
}
