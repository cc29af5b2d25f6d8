/** Awards as a grid of cards; where there are many, in pages that turn by themselves. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../app/text.ts';
import type { Award } from '../../models/picture.ts';
import { AwardCard } from './award-card.tsx';
import { pagesOf } from './places.ts';
import './awards.css';

/** How many columns a page of so many cards has. */
const GRIDS = [
  { upTo: 12, columns: 3 },
  { upTo: 28, columns: 4 },
  { upTo: 40, columns: 5 },
] as const;
const PER_PAGE = 40;
const PAGE_MS = 7_000;

export function AwardsGrid({ awards }: { awards: readonly Award[] }) {
  const pages = pagesOf(awards, PER_PAGE);
  const page = useTurning(pages.length);
  const shown = pages[page] ?? [];
  const { columns } = GRIDS.find(({ upTo }) => (pages[0]?.length ?? 0) <= upTo) ?? GRIDS[2];
  return (
    <>
      <ol class="awards-grid" data-columns={columns} style={{ '--columns': columns }}>
        {shown.map((award) => (
          <li key={award.board}>
            <AwardCard award={award} />
          </li>
        ))}
      </ol>
      {pages.length > 1 && (
        <p class="awards-page">{t('lessonPages.awards.page', { page: page + 1, pages: pages.length })}</p>
      )}
    </>
  );
}

/** The page that is shown, from 0; after the last one the first is shown again. */
function useTurning(pages: number): number {
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setPage((before) => (before + 1) % pages), PAGE_MS);
    return () => clearInterval(timer);
  }, [pages]);
  return pages === 0 ? 0 : page % pages;
}
