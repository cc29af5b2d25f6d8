/** What may be tapped: up to four tiles with a shape and a letter, or all boards by their numbers. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { LETTERS, TileMark } from '../../app/tile-mark.tsx';
import type { OwnAsked } from '../../models/picture.ts';
import { optionWords } from './option-words.ts';

type TilesProps = {
  readonly asked: OwnAsked;
  /** The option that is on its way to the hall. */
  readonly sending: number | null;
  readonly choose: (option: number) => void;
};

export function Tiles({ asked, sending, choose }: TilesProps) {
  return (
    <ol class={`ask-tiles ask-tiles-${asked.question.about}`}>
      {asked.options.map((option, index) => (
        <li key={option}>
          <button
            type="button"
            class="ask-tile"
            aria-pressed={asked.mine === index}
            aria-label={labelOf(asked, index)}
            aria-busy={sending === index}
            onClick={() => choose(index)}
          >
            {asked.question.about !== 'saboteur' && <TileMark index={index} />}
            <TileWords asked={asked} index={index} />
            <Sign isMine={asked.mine === index} isSending={sending === index} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function TileWords({ asked, index }: { asked: OwnAsked; index: number }) {
  const { text, more } = optionWords(asked, index);
  return (
    <span class="ask-words">
      <b>{text}</b>
      {more && <small>{more}</small>}
    </span>
  );
}

/** What the hall has taken in, and what is still on its way there. */
function Sign({ isMine, isSending }: { isMine: boolean; isSending: boolean }) {
  if (isSending) return <span class="ask-sign">{t('phone.question.sending')}</span>;
  if (!isMine) return null;
  return (
    <span class="ask-sign">
      <Icon name="check" /> {t('phone.question.mine')}
    </span>
  );
}

function labelOf(asked: OwnAsked, index: number): string {
  const { text, more } = optionWords(asked, index);
  if (asked.question.about === 'saboteur') return t('phone.question.board', { board: text });
  return t('phone.question.letter', { letter: LETTERS[index] ?? '', text: `${text} ${more}`.trim() });
}
