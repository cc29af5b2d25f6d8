/** The awards of a large hall: how many got which, some of their names, and a field that finds everybody's. */
import { useState } from 'preact/hooks';
import { SearchField } from '../../app/fields/search-field.tsx';
import { grouped } from '../../app/grouped.ts';
import { t } from '../../app/text.ts';
import { awardTitle } from '../../models/lesson-words.ts';
import { foundBy } from '../../models/live/found.ts';
import type { Award } from '../../models/picture.ts';
import { AwardCard } from './award-card.tsx';
import { type AwardKind, kindsOf } from './places.ts';
import './award-kinds.css';

const NAMED = 3;
/** Cards that have room on the page. */
const FOUND = 12;

export function AwardKinds({ awards }: { awards: readonly Award[] }) {
  const [typed, type] = useState('');
  const { shown, count } = foundBy(typed, awards, FOUND);
  const isAsked = typed.trim() !== '';
  return (
    <div class="award-kinds">
      <SearchField class="award-find" label={t('lessonPages.awards.find')} typed={typed} type={type}>
        <span role="status">
          {isAsked && t('lessonPages.awards.found', { count, found: grouped(count) })}
        </span>
      </SearchField>
      {isAsked ? (
        <ol class="awards-grid" data-columns="3" style={{ '--columns': 3 }}>
          {shown.map((award) => (
            <li key={award.board}>
              <AwardCard award={award} />
            </li>
          ))}
        </ol>
      ) : (
        <ul class="award-kinds-grid">
          {kindsOf(awards, NAMED).map((kind) => (
            <Kind key={kind.award} kind={kind} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Kind({ kind: { award, count, first } }: { kind: AwardKind }) {
  const names = first.map(({ name }) => name).join(', ');
  const [one] = first;
  return (
    <li>
      <h3>{one ? awardTitle(one) : award}</h3>
      <b class="ticking">{grouped(count)}</b>
      <p>
        <bdi>{names}</bdi> {count > first.length && '…'}
      </p>
    </li>
  );
}
