/** Boards that belong together, in one line each: they play, are cancelled together, or play on without the lost ones. */
import type { GroupSoFar } from '../../models/live/groups.ts';
import { word } from '../../models/words.ts';

/** So many lines there is room for; those to which something happened come first. */
const SHOWN = 2;

export function Groups({ groups }: { groups: readonly GroupSoFar[] }) {
  const shown = [...groups].sort((a, b) => Number(b.lost > 0) - Number(a.lost > 0)).slice(0, SHOWN);
  return (
    <ul class="meter-groups">
      {shown.map((group) => (
        <li key={group.number} class={group.lost > 0 ? 'is-lost' : undefined}>
          {groupWords(group)}
        </li>
      ))}
    </ul>
  );
}

function groupWords({ number, kind, lost, over }: GroupSoFar): string {
  if (kind === 'gather') {
    if (over) return word('stage.meters.gather.over', { number });
    return lost > 0
      ? word('stage.meters.gather.playsOn', { number, count: lost })
      : word('stage.meters.gather.plays', { number });
  }
  if (lost > 0) return word('stage.meters.group.cancelled', { number });
  return word(over ? 'stage.meters.group.over' : 'stage.meters.group.plays', { number });
}
