/** Where somebody is looked for, in a hall of more people than anybody scrolls through. */
import { t } from '../../app/text.ts';

type Props = {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** What came of it. */
  readonly says: string;
};

export function FindField({ typed, type, says }: Props) {
  return (
    <div class="find">
      <label class="find-label">
        {t('host.find.label')}
        <input
          class="field"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      <p class="muted small" role="status">
        {says}
      </p>
    </div>
  );
}
