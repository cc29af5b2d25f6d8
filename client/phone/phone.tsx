/** The player's own screen: what is asked of him now, in one colour, one headline and one line. */
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { SettingsButton } from '../app/settings-sheet.tsx';
import type { PlayerModel } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';
import { Desk } from './body.tsx';
import { lineOf } from './head.tsx';
import { headlineOf } from './headline.ts';
import { Menu } from './menu.tsx';
import { askedNews } from './questions/answer-words.ts';
import { askedNow } from './questions/question-words.ts';
import { seatWords } from './say.ts';
import { SecretSign, useSecret } from './secret.tsx';
import { Announcer } from './spoken.tsx';
import { type PhoneState, stateOf } from './state.ts';
import './phone.css';
import './turn/suggestions.css';
import './queue/waiting.css';
import './results/results.css';
import './questions/tiles.css';
import './questions/answers.css';
import './questions/question.css';
import './secret.css';
import './sizes.css';

export function Phone({ model }: { model: PlayerModel }) {
  const tick = useTick(model.clockMs);
  const answer = useSignal('');
  const state = useComputed(() =>
    stateOf({
      link: model.link.value,
      ended: model.ended.value,
      status: model.status.value,
      seated: model.seat.value !== null,
      board: model.board.value,
      news: model.news.value,
      nowMs: tick.value,
    }),
  ).value;
  const secret = useSecret(state, model);
  return (
    <div class="phone" data-state={state} data-secret={secret.isMine}>
      <main class="phone-page">
        <Header state={state} model={model} tick={tick} />
        <Desk state={state} model={model} tick={tick} answer={answer} secret={secret} />
        <footer class="phone-foot">
          <div class="phone-seat">
            <span>{seatWords(model)}</span>
            <SecretSign {...secret} />
          </div>
          <SettingsButton />
          <Menu state={state} model={model} />
        </footer>
      </main>
      <Announcer news={`${headlineOf(state, model)} ${steadyLine(state, model)}`} answer={answer} />
    </div>
  );
}

type HeaderProps = { state: PhoneState; model: PlayerModel; tick: ReadonlySignal<number> };

function Header({ state, model, tick }: HeaderProps) {
  return (
    <header class="phone-head">
      <h1>{headlineOf(state, model)}</h1>
      <p class="ticking-line">{lineOf(state, model, tick.value)}</p>
    </header>
  );
}

/** The line without what counts: a counter would be announced again and again. */
function steadyLine(state: PhoneState, model: PlayerModel): string {
  if (state === 'youBlock' && !model.board.value?.isSaboteur) return '';
  const line = lineOf(state, model, 0);
  const asked = state === 'question' ? askedNow(model) : null;
  return asked ? askedNews(asked, line, model.seat.value?.board ?? null) : line;
}
