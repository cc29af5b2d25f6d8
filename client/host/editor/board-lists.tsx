/** A short list of things that a hall can be given: one row each, one more, one less. */
import type { ComponentChildren } from 'preact';
import { Icon } from '../../app/icon.tsx';

type Props<Thing> = {
  readonly title: string;
  readonly add: string;
  readonly fresh: Thing;
  readonly things: readonly Thing[];
  /** Nothing in the list is as good as no list. */
  readonly change: (things: Thing[] | undefined) => void;
  readonly remove: (number: number) => string;
  readonly row: (thing: Thing, set: (part: Partial<Thing>) => void) => ComponentChildren;
};

export function Rows<Thing extends object>({ title, add, fresh, things, change, remove, row }: Props<Thing>) {
  const without = (at: number) => {
    const rest = things.filter((_, index) => index !== at);
    change(rest.length === 0 ? undefined : rest);
  };
  return (
    <fieldset class="editor-group">
      <legend class="field-label">{title}</legend>
      {things.map((thing, at) => (
        <div key={at} class="editor-row">
          {row(thing, (part) => change(things.with(at, { ...thing, ...part })))}
          <button
            type="button"
            class="button button-quiet editor-row-remove"
            aria-label={remove(at + 1)}
            onClick={() => without(at)}
          >
            <Icon name="x" />
          </button>
        </div>
      ))}
      <button type="button" class="button editor-small" onClick={() => change([...things, fresh])}>
        {add}
      </button>
    </fieldset>
  );
}
