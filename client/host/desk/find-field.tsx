/** Where somebody is looked for, in a hall of more people than anybody scrolls through. */
import { SearchField } from '../../app/fields/search-field.tsx';
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
      <SearchField class="find-label" label={t('host.find.label')} typed={typed} type={type} />
      <p class="muted small" role="status">
        {says}
      </p>
    </div>
  );
}
