/** The editor with what a short program needs, and no more. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import { pythonLanguage } from '@codemirror/lang-python';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { ProgramLanguage } from '../../../shared/exercises/exercise.ts';
import { liveLine } from './live-line.ts';

/** The style sheet gives them their colours, so that they follow the theme. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.self, tags.bool, tags.null], class: 'write-keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'write-string' },
  { tag: tags.number, class: 'write-number' },
  { tag: tags.comment, class: 'write-comment' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], class: 'write-function' },
]);

const LANGUAGES: Readonly<Record<ProgramLanguage, { readonly is: Extension; readonly indent: string }>> = {
  python: { is: pythonLanguage, indent: '    ' },
  javascript: { is: javascriptLanguage, indent: '  ' },
};

type Wanted = {
  readonly language: ProgramLanguage;
  readonly label: string;
  /** The id of what says how to leave it. */
  readonly describedBy: string;
  readonly readOnly: boolean;
  readonly changed: (text: string) => void;
  readonly run: () => void;
};

export function setUp({ language, label, describedBy, readOnly, changed, run }: Wanted): Extension {
  const { is, indent } = LANGUAGES[language];
  const runs = () => {
    run();
    return true;
  };
  return [
    liveLine,
    lineNumbers(),
    history(),
    is,
    indentUnit.of(indent),
    indentOnInput(),
    bracketMatching(),
    syntaxHighlighting(colours),
    EditorView.lineWrapping,
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({
      // It takes the focus anyhow; said aloud, what checks pages knows that the scrolled part can be reached.
      tabindex: '0',
      'aria-label': label,
      'aria-describedby': describedBy,
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
    }),
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: runs }])),
    keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
    EditorView.updateListener.of(({ docChanged, state }) => docChanged && changed(state.doc.toString())),
  ];
}
