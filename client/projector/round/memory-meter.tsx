/** The masters' backpacks: what is reserved is an outline, what they really touch a thin fill; both figures in words. */
import { bytes } from '../../app/format.ts';
import type { Memory } from '../../models/memory.ts';
import { word } from '../../models/words.ts';
import './memory.css';

export function MemoryMeter({ memory }: { memory: Memory }) {
  const { eachBytes, reservedBytes, touchedBytes, wholeBytes, refused } = memory;
  const reserved = word('stage.meters.reserved', { size: bytes(reservedBytes) });
  const touched = word('stage.meters.touched', { size: bytes(touchedBytes) });
  const shareOf = (bytes: number) => `${Math.min(100, (bytes / wholeBytes) * 100)}%`;
  return (
    <div class="meter memory">
      <h2>{word('stage.meters.stacks', { each: bytes(eachBytes) })}</h2>
      <div class="memory-bar" aria-hidden="true">
        <span class="memory-reserved" style={{ width: shareOf(reservedBytes) }} />
        <span class="memory-touched" style={{ width: shareOf(touchedBytes) }} />
      </div>
      <p class="memory-words">
        <span class="memory-is-reserved">{reserved}</span>
        <span class="memory-is-touched">{touched}</span>
      </p>
      {refused > 0 && <p class="memory-refused">{word('stage.meters.noMemory', { count: refused })}</p>}
    </div>
  );
}
