/** Plays a show in the browser: up to its clock, many times a second. The server tells nothing of it but that clock. */
import { advance, type Fact, type Hall, type Ms, openHall, type Scenario } from '../../shared/simul/index.ts';
import type { HallPicture } from './picture.ts';
import { showHall } from './show-picture.ts';

const EVERY_MS = 50;

type ShowPlayer = { readonly stop: () => void };

/**
 * @param clockMs the show's clock
 * @param seen hears of every picture and of everything that has happened so far, one log that grows
 */
export function playShow(
  scenario: Scenario,
  clockMs: () => Ms,
  seen: (picture: HallPicture, facts: readonly Fact[]) => void,
): ShowPlayer {
  let hall: Hall = openHall(scenario);
  const facts: Fact[] = [];
  let picture: HallPicture | null = null;
  const look = () => {
    const step = advance(hall, clockMs());
    if (picture !== null && step.facts.length === 0) return;
    hall = step.hall;
    for (const fact of step.facts) facts.push(fact);
    const changed = new Set(step.facts.flatMap((fact) => ('board' in fact ? [fact.board] : [])));
    picture = showHall(hall, picture, changed);
    seen(picture, facts);
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
