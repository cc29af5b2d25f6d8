/** One level: what it is about, the play, and what it came to. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { LEVELS, type Level, levelScenario, PUZZLE } from '../../../shared/levels/levels.ts';
import { hashOf, type LevelLink } from '../../../shared/levels/link.ts';
import { go } from '../../app/navigation.tsx';
import { assetUrl, hrefOf } from '../../app/paths/address.ts';
import { t } from '../../app/text.ts';
import { browserClock } from '../browser.ts';
import { LevelOver } from './over/level-over.tsx';
import { LevelPlay } from './play.ts';
import { LevelScreen } from './screen/level-screen.tsx';
import './levels.css';

type LevelPageProps = {
  readonly level: Level;
  readonly link: LevelLink;
  /** Where others reach this page. */
  readonly origin: string;
};

const leave = () => go('/solo');

export function LevelPage({ level, link, origin }: LevelPageProps) {
  const { boards, seed } = link.hall ?? level;
  const scenario = useMemo(() => levelScenario(level, boards, seed), [level, boards, seed]);
  const [play, setPlay] = useState<LevelPlay | null>(null);
  useEffect(() => () => play?.stop(), [play]);
  const begin = () => setPlay(new LevelPlay(level, scenario, browserClock));
  if (!play) return <LevelIntro level={level} toBeat={link.toBeat} start={begin} />;
  if (play.state.value !== 'over') return <LevelScreen play={play} again={begin} leave={leave} />;
  return (
    <LevelOver
      level={level}
      round={play.round.value}
      isUsual={boards === level.boards && seed === level.seed}
      toBeat={link.toBeat}
      urlWith={(toBeat) => urlOf({ name: level.name, hall: { boards, seed }, toBeat }, origin)}
      again={begin}
      next={nextAfter(level)}
      leave={leave}
    />
  );
}

/** The whole address of a level, to be shared. */
const urlOf = (link: LevelLink, origin: string) => new URL(hrefOf(`/solo${hashOf(link)}`), origin).href;

function nextAfter(level: Level) {
  const next = LEVELS[LEVELS.indexOf(level) + 1];
  if (!next) return null;
  const { name } = next;
  return {
    name: t(`levels.name.${name}`),
    go: () => go(`/solo${hashOf({ name, hall: null, toBeat: null })}`),
  };
}

type IntroProps = { readonly level: Level; readonly toBeat: number | null; readonly start: () => void };

function LevelIntro({ level, toBeat, start }: IntroProps) {
  return (
    <main class="solo-card-page">
      <form
        class="card solo-card"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <img class="solo-master" src={assetUrl('master/idle-0.svg')} alt="" />
        <p class="muted">{t('levels.number', { number: level.number })}</p>
        <h1>{t(`levels.name.${level.name}`)}</h1>
        <p class="solo-big">{ruleOf(level)}</p>
        <p class="muted">
          {t('levels.how')} {t('levels.howKeys')} {t('levels.howLoop')}
        </p>
        {toBeat !== null && <p>{t('levels.over.toBeat', { score: toBeat })}</p>}
        <div class="solo-buttons">
          <button type="submit" class="button button-primary" ref={(button) => button?.focus()}>
            {t('levels.start')}
          </button>
          <button type="button" class="button" onClick={leave}>
            {t('levels.back')}
          </button>
        </div>
      </form>
    </main>
  );
}

/** A level in one sentence. */
function ruleOf({ name, pays }: Level): string {
  return t(`levels.rule.${name}`, { board: pays?.board ?? PUZZLE.board, times: pays?.times ?? 1 });
}
