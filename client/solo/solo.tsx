/** Play alone, in this browser; no server is needed: be the master, or take a seat. */
import type { ComponentType } from 'preact';
import { LEVELS } from '../../shared/levels/levels.ts';
import { hashOf, whereOf } from '../../shared/levels/link.ts';
import { go, route } from '../app/navigation.tsx';
import { Notice } from '../app/notice.tsx';
import { address } from '../app/paths/address.ts';
import { t } from '../app/text.ts';
import type { PlayerModel, StageModel } from '../models/picture.ts';
import { Doors } from './doors.tsx';
import { FreePlay } from './free/free-play.tsx';
import { LevelPage } from './levels/level-page.tsx';
import { Seat } from './seat/seat.tsx';
import './solo.css';

type SoloProps = {
  /** The player's own screen. */
  readonly phone: ComponentType<{ model: PlayerModel }>;
  /** What is shown after the rounds. */
  readonly debrief: ComponentType<{ model: StageModel }>;
  /** Where others reach this page: links that are handed on begin with it. */
  readonly origin: string;
};

export function Solo(props: SoloProps) {
  // The browser's own buttons and a link that is opened here change the address: then the page is drawn again.
  void route.value;
  const where = whereOf(address().hash);
  if (where.at === 'doors') return <Doors />;
  if (where.at === 'seat') return <Seat {...props} />;
  if (where.at === 'free') return <FreePlay phone={props.phone} />;
  const level = where.at === 'level' ? LEVELS.find(({ name }) => name === where.link.name) : undefined;
  if (where.at === 'level' && level)
    return <LevelPage key={hashOf(where.link)} level={level} link={where.link} origin={props.origin} />;
  return (
    <Notice headline={t('levels.nowhere.title')} text={t('levels.nowhere.text')}>
      <button type="button" class="button button-primary" onClick={() => go('/solo')}>
        {t('levels.back')}
      </button>
    </Notice>
  );
}
