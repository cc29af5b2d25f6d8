/** What some levels have beside the boards: an assistant who takes the puzzle, or memory that hired masters fill. */
import { mastersHired } from '../../../../shared/simul/index.ts';
import { bytes } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';
import type { LevelPlay } from '../play.ts';

/** The board whose puzzle somebody may take now; null: there is none. */
export function puzzleOf({ floor, scenario }: LevelPlay): number | null {
  const isPuzzle = (board: number) => scenario.traps.some((trap) => trap.board === board);
  return floor.value.hands.find(isPuzzle) ?? null;
}

export function Help({ play }: { play: LevelPlay }) {
  if (play.level.hasAssistant) return <Assistant play={play} />;
  return play.level.hires ? <Memory play={play} /> : null;
}

function Assistant({ play }: { play: LevelPlay }) {
  const board = puzzleOf(play);
  const assistant = play.floor.value.masters[1];
  const words =
    board !== null
      ? t('levels.assistant.handOver', { board })
      : t(assistant?.idle === false ? 'levels.assistant.busy' : 'levels.assistant.free');
  return (
    <button
      type="button"
      class={`button level-help ${board === null ? '' : 'is-wanted'}`}
      aria-disabled={board === null}
      onClick={() => board !== null && play.handOver(board)}
    >
      <kbd class="level-letter">H</kbd>
      {words}
    </button>
  );
}

function Memory({ play }: { play: LevelPlay }) {
  // Whoever is hired is hired by a fact.
  void play.round.value;
  const { stackBytes, ramBytes } = play.scenario;
  const most = mastersHired(play.scenario);
  const taken = { taken: bytes(play.hired * stackBytes), all: bytes(ramBytes ?? most * stackBytes) };
  return (
    <p class="level-help level-memory">
      <span class="level-memory-bar" aria-hidden="true">
        {Array.from({ length: most }, (_, index) => (
          <i key={index} class={index < play.hired ? 'is-taken' : ''} />
        ))}
      </span>
      <span>{t('levels.memory', taken)}</span>
    </p>
  );
}
