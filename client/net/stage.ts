/** The stage's line into the hall: read-only. The host's model is the same picture with commands (`host.ts`). */
import { computed, signal } from '@preact/signals';
import type { JoinWanted } from '../../shared/protocol/messages.ts';
import { refusal } from '../../shared/protocol/refusals.ts';
import { HallOnStage } from '../../shared/protocol/state.ts';
import type { HallPicture, RoundPicture, StageModel } from '../app/picture.ts';
import { type Following, following } from './following.ts';
import { hallPicture } from './hall-picture.ts';
import { knownAddresses, shownAddress } from './join-address.ts';
import { type LastingLine, lastingLine } from './lasting-line.ts';
import { type Ears, openLine } from './line.ts';
import { withFacts } from './rounds.ts';
import { watchOver } from './tab.ts';

/** What stage and host share: the whole hall, as it is and as it came to be. */
type Spectator = StageModel & {
  readonly news: Following['news'];
  readonly line: LastingLine;
};

/**
 * Comes in as one who is shown the whole hall.
 * @param also what this one hears beyond what every spectator does
 * @param lost called when the line breaks
 */
export function spectate(
  code: string,
  wanted: JoinWanted,
  also: Ears = {},
  lost: () => void = () => {},
): Spectator {
  const hall = signal<HallPicture | null>(null);
  const rounds = signal<readonly RoundPicture[]>([]);
  const address = shownAddress(knownAddresses());
  const { lesson, news, clockMs, ears } = following();
  const told: Ears = {
    ...ears,
    log: (log) => {
      rounds.value = log.rounds;
    },
    facts: (happened) => {
      rounds.value = withFacts(rounds.value, happened);
    },
    ...also,
  };
  const state = (now: HallOnStage) => {
    hall.value = hallPicture(now, hall.value);
  };
  const line = lastingLine({
    open: (closed) => openLine(code, wanted, { told, state, closed }, HallOnStage),
    lost,
    closedByHall: () => refusal('hallClosed'),
  });
  watchOver(line);
  const joinUrl = computed(() => address.value && `${address.value}/j/${code}`);
  return { link: line.link, ended: line.ended, lesson, hall, rounds, clockMs, joinUrl, news, line };
}

/** The projector's model of the hall with this code, and how to stop watching. */
export function watch(code: string): StageModel & { readonly leave: () => void } {
  const { line, news: _, ...picture } = spectate(code, { as: 'stage' });
  return { ...picture, leave: line.leave };
}
