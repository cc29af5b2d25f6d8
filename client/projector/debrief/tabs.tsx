/** Parts of a page as tabs: arrow keys move between them, Tab goes into the part that is shown. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

export type Part = {
  readonly name: string;
  readonly title: string;
  readonly view: () => ComponentChildren;
};

export function Tabs({ label, parts }: { label: string; parts: readonly Part[] }) {
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState(parts[0]?.name);
  const index = Math.max(
    0,
    parts.findIndex(({ name }) => name === chosen),
  );
  const shown = parts[index];
  const press = (event: KeyboardEvent) => {
    const next = tabAfter(event.key, index, parts.length);
    if (next === null) return;
    event.preventDefault();
    choose(parts[next]?.name);
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <>
      <div
        key={shown?.name}
        role="tabpanel"
        id={`${id}-panel`}
        class="tab-panel"
        aria-labelledby={`${id}-${shown?.name}`}
      >
        {shown?.view()}
      </div>
      <div role="tablist" aria-label={label} class="tabs" ref={bar} onKeyDown={press}>
        {parts.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            class="tab"
            aria-selected={name === shown?.name}
            aria-controls={`${id}-panel`}
            tabIndex={name === shown?.name ? 0 : -1}
            onClick={() => choose(name)}
          >
            {title}
          </button>
        ))}
      </div>
    </>
  );
}

/** The tab that a key leads to, from 0; null where the key leads to none. */
export function tabAfter(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The same parts in a column: the first one is open, the others are drawn once somebody opens them. */
export function Folds({ parts }: { parts: readonly Part[] }) {
  const [first, ...others] = parts;
  return (
    <>
      {first?.view()}
      {others.map((part) => (
        <Fold key={part.name} part={part} />
      ))}
    </>
  );
}

function Fold({ part }: { part: Part }) {
  const [isOpen, open] = useState(false);
  return (
    <details class="fold" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{part.title}</summary>
      {isOpen && part.view()}
    </details>
  );
}
