/** The line that is live, and the line with an error: marked in the text, in the margin, and with a word. */
import { type Extension, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from '@codemirror/view';

export type LineLook = 'runs' | 'blocks' | 'awaits' | 'fails';
/** A line to be marked. `word` stands beside it, for colour alone says nothing. */
export type MarkedLine = { readonly line: number; readonly look: LineLook; readonly word: string };

const setMarks = StateEffect.define<readonly MarkedLine[]>();

/** Marks these lines, and no others. */
export function mark(view: EditorView, marks: readonly MarkedLine[]): void {
  view.dispatch({ effects: setMarks.of(marks) });
}

class Sign extends GutterMarker {
  readonly look: LineLook;
  constructor(look: LineLook) {
    super();
    this.look = look;
    this.elementClass = `is-${look}`;
  }
  override eq(other: Sign): boolean {
    return other.look === this.look;
  }
}

type Marks = { readonly lines: DecorationSet; readonly signs: RangeSet<Sign> };
const NOTHING: Marks = { lines: Decoration.none, signs: RangeSet.empty };

function marksOf(doc: Text, marks: readonly MarkedLine[]): Marks {
  const known = marks
    .filter(({ line }) => line >= 1 && line <= doc.lines)
    .sort((a, b) => a.line - b.line)
    .map((one) => ({ ...one, from: doc.line(one.line).from }));
  return {
    lines: Decoration.set(
      known.map(({ look, word, from }) =>
        Decoration.line({ class: `is-live is-${look}`, attributes: { 'data-word': word } }).range(from),
      ),
    ),
    signs: RangeSet.of(known.map(({ look, from }) => new Sign(look).range(from))),
  };
}

const field = StateField.define<Marks>({
  create: () => NOTHING,
  update({ lines, signs }, { effects, changes, state }) {
    for (const effect of effects) if (effect.is(setMarks)) return marksOf(state.doc, effect.value);
    return { lines: lines.map(changes), signs: signs.map(changes) };
  },
  provide: (own) => EditorView.decorations.from(own, ({ lines }) => lines),
});

export const liveLine: Extension = [
  field,
  gutter({ class: 'write-signs', markers: (view) => view.state.field(field).signs }),
];
