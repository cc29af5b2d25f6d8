/** Everybody's award once more, without ceremony: a part of the debrief. */
import type { Award } from '../../models/picture.ts';
import { AwardsGrid } from './awards-grid.tsx';
import { ceremonyOf } from './places.ts';
import './awards.css';

export function AwardsTab({ awards }: { awards: readonly Award[] }) {
  const { podium, others } = ceremonyOf(awards);
  return (
    <section class="awards" data-over>
      <AwardsGrid others={[...podium, ...others]} />
    </section>
  );
}
