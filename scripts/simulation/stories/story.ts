/** A story: everything that people, network, disk and process do in one class, as data. It can be played, cut down, and told. */
import type { HallWanted } from '../../../shared/protocol/messages.ts';
import type { Ms } from '../../../shared/simul/index.ts';

export type PlayerDeed =
  | 'joins'
  | 'moves'
  | 'movesTwice'
  | 'movesWrongly'
  | 'movesLate'
  | 'coughs'
  | 'rehearses'
  | 'answers'
  | 'resigns'
  | 'agreesDraw'
  | 'offersDraw'
  | 'asksForProgram'
  | 'drives'
  | 'leaves'
  | 'closesTab'
  | 'reloads'
  | 'opensSecondTab'
  | 'takesOver'
  | 'hides'
  | 'shows'
  | 'losesPhone'
  | 'usesCodeAgain';

export type HostDeed =
  | 'goesOn'
  | 'goesOnTwice'
  | 'pauses'
  | 'continues'
  | 'endsRound'
  | 'playsAgain'
  | 'locks'
  | 'unlocks'
  | 'autopilotOn'
  | 'autopilotOff'
  | 'removes'
  | 'undoesRemoval'
  | 'removesIdle'
  | 'blocks'
  | 'unblocks'
  | 'renames'
  | 'answersWish'
  | 'namesDriver'
  | 'drives'
  | 'changesMachine'
  | 'reloads'
  | 'closesTab'
  | 'takesOver';

/** `chance`, from 0 to 1, chooses among what can be done then: a move, a seat, an option. */
export type Deed =
  | { readonly by: 'player'; readonly who: number; readonly does: PlayerDeed; readonly chance: number }
  | { readonly by: 'host'; readonly does: HostDeed; readonly chance: number }
  | { readonly by: 'stage'; readonly does: 'comes' | 'goes' }
  /** `who`: somebody; -1: the host; null: everybody. */
  | { readonly by: 'network'; readonly does: 'cuts'; readonly who: number | null }
  | { readonly by: 'network'; readonly does: 'stalls'; readonly who: number | null; readonly forMs: Ms }
  | { readonly by: 'disk'; readonly does: 'isSlow' | 'isFull'; readonly forMs: Ms }
  /** It dies in the middle of what it does; `isKept`: what the disk was writing is kept all the same. */
  | {
      readonly by: 'process';
      readonly does: 'dies';
      readonly downMs: Ms;
      readonly lostMs: Ms;
      readonly isKept: boolean;
      readonly isSilent: boolean;
    }
  | { readonly by: 'process'; readonly does: 'isUpdated'; readonly downMs: Ms }
  | { readonly by: 'process'; readonly does: 'standsStill'; readonly forMs: Ms }
  | { readonly by: 'wall'; readonly does: 'jumps'; readonly byMs: Ms };

export type Step = Deed & { readonly atMs: Ms };

export type Story = {
  readonly seed: number;
  readonly wanted: Omit<HallWanted, 'pin'>;
  readonly speed: number;
  /** What each types as their name. */
  readonly people: readonly string[];
  /** How long a frame takes from or to each of them; the last is the host's and the stage's. */
  readonly lagMs: readonly Ms[];
  /** When nothing is done any more, and everything that was broken is mended. */
  readonly lastsMs: Ms;
  readonly steps: readonly Step[];
};
