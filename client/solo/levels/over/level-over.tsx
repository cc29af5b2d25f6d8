/** What a level came to: stars, both lanes, what it was about, the line that one lived on, and the way on. */
import { useMemo, useState } from 'preact/hooks';
import { LEVELS, type Level, type LevelName, PUZZLE, TIMEOUT_MS } from '../../../../shared/levels/levels.ts';
import { loopOf, resultOf } from '../../../../shared/levels/score.ts';
import { focusOnEntry, Link } from '../../../app/navigation.tsx';
import { t } from '../../../app/text.ts';
import { Code } from '../../../charts/code.tsx';
import { BothLanes } from '../../../charts/floor/both-lanes.tsx';
import { Stars } from '../../../charts/floor/stars.tsx';
import type { Story } from '../../../charts/snippets.ts';
import type { FineMood } from '../../../models/mood.ts';
import type { RoundPicture } from '../../../models/picture.ts';
import { bestsSoFar, keepBest } from '../best.ts';
import { hiredIn } from '../play.ts';
import { rememberLevel } from './remember-level.ts';
import { heldMs, scoreWords, specialWords, verdictWords } from './result-words.ts';
import { Share } from './share.tsx';

type LevelOverProps = {
  readonly level: Level;
  readonly round: RoundPicture;
  /** The hall is as the level comes: only then results are comparable, and the best one is kept. */
  readonly isUsual: boolean;
  /** What whoever sent the link has reached. */
  readonly toBeat: number | null;
  /** The level as it was played, as a whole address. @param score what there is to beat */
  readonly urlWith: (score: number) => string;
  readonly again: () => void;
  readonly next: { readonly name: string; readonly go: () => void } | null;
  readonly leave: () => void;
};

export function LevelOver(props: LevelOverProps) {
  const { level, round, isUsual, toBeat, urlWith, again, next, leave } = props;
  const loop = useMemo(() => loopOf(level, round.scenario), [level, round.scenario]);
  const [{ result, before, isKept }] = useState(() => {
    const result = resultOf(level, round);
    rememberLevel(level, round, loop, result);
    if (!isUsual) return { result, before: undefined, isKept: true };
    const before = bestsSoFar()[level.name]?.score;
    return { result, before, isKept: keepBest(level.name, { score: result.points, stars: result.stars }) };
  });
  // An assistant's time is nobody's waste: only the master has a lane.
  const masters = level.hires ? hiredIn(round.facts) : 1;
  const special = specialWords(level, round, result);
  return (
    <main class="level-over">
      <p class="muted">
        {t('levels.numbered', { number: level.number, name: t(`levels.name.${level.name}`) })}
      </p>
      <h1 tabIndex={-1} ref={focusOnEntry}>
        {scoreWords(level, result)} <Stars count={result.stars} />
      </h1>
      <p class="level-verdict">
        {verdictWords(level, loop, result, before, toBeat)} {special}
      </p>
      {!isKept && <p class="muted small">{t('levels.over.notKept')}</p>}
      <BothLanes round={round} loop={loop} masters={masters} mine={t('levels.over.yours')} />
      <p class="level-about">{t(`levels.about.${level.name}`)}</p>
      <div class="solo-buttons">
        {next && (
          <button type="button" class="button button-primary" onClick={next.go}>
            {t('levels.over.next', { name: next.name })}
          </button>
        )}
        <button type="button" class={`button ${next ? '' : 'button-primary'}`} onClick={again}>
          {t('levels.again')}
        </button>
        <button type="button" class="button" onClick={leave}>
          {t('levels.back')}
        </button>
      </div>
      <Lived level={level} round={round} masters={masters} />
      {!next && <LeadsOn />}
      <Share url={urlWith(result.points)} />
    </main>
  );
}

type Program = {
  readonly story: Story;
  readonly mood: FineMood;
  readonly seconds?: string;
  /** Where it is not the level's own. */
  readonly line?: string;
};

/** The program that the line of a level stands in, and what its master mostly does there. */
const PROGRAMS: { readonly [name in LevelName]: Program } = {
  polite: { story: 'blocking', mood: 'wasting' },
  restless: { story: 'event-loop', mood: 'walks' },
  greedy: { story: 'event-loop', mood: 'plays' },
  sleep: { story: 'toThread', mood: 'walks' },
  hire: { story: 'pool', mood: 'wasting' },
  rush: { story: 'timeout', mood: 'walks', seconds: String(TIMEOUT_MS / 1000) },
};

const SLEEP_S = String(PUZZLE.lingerMs / 1000);
const SLEPT: Program = { story: 'trap', mood: 'wasting', seconds: SLEEP_S, line: `time.sleep(${SLEEP_S})` };

type LivedProps = { readonly level: Level; readonly round: RoundPicture; readonly masters: number };

/** The line alone, large; below it the program that it stands in. Whom a puzzle held has lived on the call that blocks. */
function Lived({ level, round, masters }: LivedProps) {
  const program = heldMs(round) > 0 ? SLEPT : PROGRAMS[level.name];
  const { story, mood, seconds = '', line = level.line } = program;
  return (
    <section class="level-lived" aria-labelledby="level-lived">
      <h2 id="level-lived">{t('levels.over.lived')}</h2>
      <p class={`level-line mono is-${mood}`}>
        <code>{line}</code>
      </p>
      <Code policy={story} language="python" mood={mood} values={{ masters: String(masters), seconds }} />
    </section>
  );
}

/** After the last level: the two lines that all of it was about. */
function LeadsOn() {
  return (
    <section class="level-lived" aria-labelledby="level-leads-on">
      <h2 id="level-leads-on">{t('levels.leadsOn.title')}</h2>
      <p>{t('levels.leadsOn.text')}</p>
      {LEVELS.slice(0, 2).map(({ name, line }) => (
        <p key={name} class={`level-line mono is-${PROGRAMS[name].mood}`}>
          <code>{line}</code>
        </p>
      ))}
      <Link to="/code" class="button">
        {t('levels.leadsOn.code')}
      </Link>
    </section>
  );
}
