/** Applause: three are called to the podium one by one, then everybody's card is shown. */
import { useEffect, useState } from 'preact/hooks';
import { awardText, awardTitle } from '../app/award-words.ts';
import type { Award, Lesson, StageModel } from '../app/picture.ts';
import { t } from '../app/text.ts';
import { ceremonyOf, pagesOf } from './ceremony.ts';
import './awards.css';

type AwardsPageProps = {
  readonly model: StageModel;
  readonly lesson: Lesson;
  readonly onDrumRoll: () => void;
};

export function AwardsPage({ model, lesson, onDrumRoll }: AwardsPageProps) {
  const awards = model.awards.value;
  if (awards.length > 0) return <Ceremony awards={awards} onDrumRoll={onDrumRoll} />;
  const nobody = lesson.people === 0;
  return (
    <div class="lesson-empty">
      <img src="/opponent/bot-done.svg" alt="" width="192" height="216" />
      <h2>{t(nobody ? 'lessonPages.awards.nobody' : 'lessonPages.awards.counting')}</h2>
      {nobody && <p>{t('lessonPages.awards.nobodyMore')}</p>}
    </div>
  );
}

/** So long a drum rolls before a name is told. */
const ROLL_MS = 2_600;

function Ceremony({ awards, onDrumRoll }: { awards: readonly Award[]; onDrumRoll: () => void }) {
  const { podium, others } = ceremonyOf(awards);
  const called = useCalled(podium.length, onDrumRoll);
  const isOver = called === podium.length;
  return (
    <section class="awards" data-over={isOver && others.length > 0}>
      <ol class="podium" data-places={podium.length} aria-live="polite">
        {podium.map((award, index) => (
          <li key={award.board} class={`podium-${index} ${index < called ? '' : 'is-hidden'}`}>
            {index < called ? (
              <Honoured award={award} />
            ) : (
              <p class="podium-next">{index === called ? t('lessonPages.awards.next') : ''}</p>
            )}
            <Figure award={award} isShown={index < called} />
            <span class="podium-step" aria-hidden="true" />
          </li>
        ))}
      </ol>
      {isOver && <Others others={others} />}
    </section>
  );
}

/** How many have been called so far; the drum rolls before each. */
function useCalled(places: number, onDrumRoll: () => void): number {
  const [called, setCalled] = useState(0);
  useEffect(() => {
    if (called >= places) return;
    onDrumRoll();
    const timer = setTimeout(() => setCalled(called + 1), ROLL_MS);
    return () => clearTimeout(timer);
  }, [called, places]);
  return Math.min(called, places);
}

/** So many faces are drawn; in the hall the boards take them in turn. */
const FACES = 6;

function Figure({ award, isShown }: { award: Award; isShown: boolean }) {
  const face = ((award.board - 1) % FACES) + 1;
  return (
    <span class="podium-figure" aria-hidden="true">
      {isShown && <img src={`/opponent/body-${face}-hand.svg`} alt="" width="160" height="180" />}
    </span>
  );
}

function Honoured({ award }: { award: Award }) {
  return (
    <div class="honoured">
      <h3>{awardTitle(award)}</h3>
      <p class="honoured-name">
        {award.name} <small>{t('lessonPages.awards.board', { board: award.board })}</small>
      </p>
      <p class="honoured-text">{awardText(award)}</p>
    </div>
  );
}

/** So many cards on a page, and in so many columns. */
const GRIDS = [
  { upTo: 12, columns: 3 },
  { upTo: 28, columns: 4 },
  { upTo: 45, columns: 5 },
] as const;
const PER_PAGE = 45;
const PAGE_MS = 7_000;

function Others({ others }: { others: readonly Award[] }) {
  const pages = pagesOf(others, PER_PAGE);
  const page = useTurning(pages.length);
  const shown = pages[page] ?? [];
  const { columns } = GRIDS.find(({ upTo }) => (pages[0]?.length ?? 0) <= upTo) ?? GRIDS[2];
  return (
    <>
      <ol class="awards-grid" data-columns={columns} style={{ '--columns': columns }}>
        {shown.map((award) => (
          <li key={award.board}>
            <Honoured award={award} />
          </li>
        ))}
      </ol>
      {pages.length > 1 && (
        <p class="awards-page">{t('lessonPages.awards.page', { page: page + 1, pages: pages.length })}</p>
      )}
    </>
  );
}

/** The page that is shown; they turn by themselves, round and round. */
function useTurning(pages: number): number {
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setPage((before) => (before + 1) % pages), PAGE_MS);
    return () => clearInterval(timer);
  }, [pages]);
  return pages === 0 ? 0 : page % pages;
}
