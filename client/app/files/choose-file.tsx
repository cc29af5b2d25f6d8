/** How a person gives a file to a page: chosen, or dropped anywhere on it. It stays in this browser. */
import { useEffect, useState } from 'preact/hooks';
import './choose-file.css';

type Take = (file: File | undefined) => void;

type ChooseFileProps = {
  /** Of the button. */
  readonly class: string;
  readonly words: string;
  readonly take: Take;
  /** Which files are offered; missing: JSON. */
  readonly accept?: string;
};

/** A button that lets them choose a file. */
export function ChooseFile(props: ChooseFileProps) {
  return (
    <label class={`choose-file ${props.class}`}>
      {props.words}
      <input
        class="sr-only"
        type="file"
        accept={props.accept ?? '.json,application/json'}
        onChange={(event) => {
          const input = event.currentTarget;
          props.take(input.files?.[0]);
          // Without this, choosing the same file again would be no change.
          input.value = '';
        }}
      />
    </label>
  );
}

/**
 * Takes files that are dropped anywhere on the page: a browser would leave the page for a file that nobody takes.
 * @param take called with the file; it must stay the same function from one drawing to the next
 * @returns whether a file hovers over the page
 */
export function useFileDrop(take: Take): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      take(event.dataTransfer.files[0]);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', left);
    addEventListener('drop', dropped);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', left);
      removeEventListener('drop', dropped);
    };
  }, [take]);
  return isOver;
}
