/** A program to be written. The line that is live is lit, and stays in view. */
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import type { ProgramLanguage } from '../../../shared/exercises/exercise.ts';
import { type MarkedLine, mark } from './live-line.ts';
import { setUp } from './setup.ts';
import './editor.css';

type EditorProps = {
  /** What it begins with; later changes are made in it alone. Give it another `key` for another program. */
  readonly text: string;
  readonly language: ProgramLanguage;
  readonly label: string;
  readonly describedBy: string;
  readonly readOnly?: boolean;
  readonly marks?: readonly MarkedLine[];
  readonly changed?: (text: string) => void;
  readonly run?: () => void;
};

const UNMARKED: readonly MarkedLine[] = [];

export function Editor(props: EditorProps) {
  const { marks = UNMARKED } = props;
  const room = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const { text, language, label, describedBy, readOnly = false } = latest.current;
    const extensions = setUp({
      language,
      label,
      describedBy,
      readOnly,
      changed: (now) => latest.current.changed?.(now),
      run: () => latest.current.run?.(),
    });
    const view = new EditorView({ doc: text, extensions, ...(room.current && { parent: room.current }) });
    editor.current = view;
    return () => view.destroy();
  }, []);
  useEffect(() => {
    const view = editor.current;
    if (!view) return;
    mark(view, marks);
    keepInView(view, marks[0]?.line);
  }, [marks]);
  return <div class="write-editor" ref={room} />;
}

/** Scrolls the editor alone, never the page, and only where the line is out of sight. */
function keepInView(view: EditorView, line: number | undefined): void {
  const { doc } = view.state;
  if (line === undefined || line > doc.lines) return;
  const { top, bottom } = view.lineBlockAt(doc.line(line).from);
  const { scrollDOM } = view;
  const height = scrollDOM.clientHeight;
  if (top < scrollDOM.scrollTop) scrollDOM.scrollTop = top - height / 4;
  else if (bottom > scrollDOM.scrollTop + height) scrollDOM.scrollTop = bottom - (height * 3) / 4;
}
