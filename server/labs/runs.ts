/** All runs of labs on this server. One heavy lab at a time; nothing here grows by what strangers ask. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type LabName, settingsFrom } from '../../shared/labs/labs.ts';
import type { Clock } from '../../shared/round/ports.ts';
import { type BoardOf, type Means, RefusedLab, type ServerLab } from './lab.ts';
import { refusedLab } from './refused.ts';
import { LabRun } from './run.ts';

const KEY_BYTES = 16;
/** Labs that take little, at once, in classes and on pages of their own: each is a process. */
const LIGHT_MOST = 6;
/** And so long each has its place: whoever starts one and stops it at once does not start processes without end. */
const PLACE_MS = 2_500;
/** So long the end of a run can be heard of. */
const AFTERWARDS_MS = 60_000;
const MINUTE_MS = 60_000;

/** Where a run was started: on a page of its own, or in a class. */
export type Opener =
  | { readonly where: 'page' }
  | { readonly where: 'class'; readonly code: string; readonly boardOf?: BoardOf };
/** `run` is for everybody who may look; orders need the key. */
export type LabOpened = { readonly run: string; readonly key: string };
type Kept = { readonly run: LabRun; readonly key: string; readonly opener: Opener };

export class LabRuns {
  readonly #labs: ReadonlyMap<LabName, ServerLab>;
  readonly #clock: Clock;
  readonly #meansOf: () => Means;
  readonly #mark: string;
  readonly #kept = new Map<string, Kept>();

  /**
   * @param meansNow asked before each run: what is free changes
   * @param mark begins each run's name: where there are several servers it says which of them has it
   */
  constructor(labs: readonly ServerLab[], clock: Clock, meansNow: () => Means, mark = '') {
    this.#labs = new Map(labs.map((lab) => [lab.name, lab]));
    this.#clock = clock;
    this.#meansOf = meansNow;
    this.#mark = mark;
  }

  /** Whether it runs on this server; others run in a browser. */
  has(lab: LabName): boolean {
    return this.#labs.has(lab);
  }
  isHeavy(lab: LabName): boolean {
    return this.#labs.get(lab)?.isHeavy === true;
  }

  /** @param given choices, from the network @throws RefusedLab in a sentence that says what to do */
  open(name: LabName, given: Readonly<Record<string, unknown>>, opener: Opener): LabOpened {
    const lab = this.#labs.get(name);
    if (!lab) throw refusedLab('unknownLab');
    const settings = settingsFrom(lab.limits, given);
    if (settings === null) throw refusedLab('badSettings');
    this.#clearOut();
    this.#roomFor(lab, opener.where);
    const [id, key] = [this.#mark + newName(), newName()];
    const run = new LabRun({ lab: name, settings, isHeavy: lab.isHeavy }, this.#clock);
    // Kept before it begins, so that a second heavy one finds it; a lab that refuses leaves nothing.
    this.#kept.set(id, { run, key: hashOf(key), opener });
    try {
      const boardOf = opener.where === 'class' ? opener.boardOf : undefined;
      const means = { ...this.#meansOf(), ...(boardOf && { boardOf }) };
      run.begin((tell) => lab.start(settings, tell, means));
    } catch (error) {
      this.#kept.delete(id);
      throw error instanceof RefusedLab ? error : refusedLab('failed', { detail: String(error) });
    }
    return { run: id, key };
  }

  find(id: string): LabRun | null {
    return this.#kept.get(id)?.run ?? null;
  }

  /** The run, for whoever has its key; null: it is not theirs. */
  owned(id: string, key: string): LabRun | null {
    const kept = this.#kept.get(id);
    return kept && timingSafeEqual(Buffer.from(kept.key), Buffer.from(hashOf(key))) ? kept.run : null;
  }

  close(): void {
    for (const { run } of this.#kept.values()) run.stop();
    this.#kept.clear();
  }

  #clearOut(): void {
    const nowMs = this.#clock.nowMs();
    for (const [id, { run }] of this.#kept)
      if (run.endedAtMs !== null && run.endedAtMs + AFTERWARDS_MS <= nowMs) this.#kept.delete(id);
  }

  #roomFor({ isHeavy }: ServerLab, where: Opener['where']): void {
    const ofKind = [...this.#kept.values()].filter(({ run }) => run.isHeavy === isHeavy);
    const heavy = ofKind.find(({ run }) => run.ended === null);
    if (isHeavy && heavy) {
      const minutes = Math.round((this.#clock.nowMs() - heavy.run.startedAtMs) / MINUTE_MS);
      const values = { lab: heavy.run.lab, minutes };
      if (heavy.opener.where === 'page') throw refusedLab('oneAtATime', values);
      throw refusedLab('oneAtATimeInClass', { ...values, code: heavy.opener.code });
    }
    const sinceMs = this.#clock.nowMs() - PLACE_MS;
    const placed = ofKind.filter(
      ({ run, opener }) => opener.where === where && (run.ended === null || run.startedAtMs > sinceMs),
    );
    if (!isHeavy && placed.length >= LIGHT_MOST) throw refusedLab('tooMany');
  }
}

const newName = () => randomBytes(KEY_BYTES).toString('base64url');
const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url');
