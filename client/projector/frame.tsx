/** The projector: one page for everything that a class looks at together. */
import type { ComponentChildren } from 'preact';
import { textSize } from '../app/settings.ts';
import { t } from '../app/text.ts';
import { type Fit, useFit } from '../charts/fit.ts';
import type { ClassStatus, StageModel } from '../models/picture.ts';
import { vocabulary } from '../models/words.ts';
import { LiveLine } from './live-line.tsx';
import { Between } from './results/between.tsx';
import { Round } from './round/round.tsx';
import { useSound } from './sound/use-sound.ts';
import { sheet, useStageKeys } from './stage/keys.ts';
import { type StageSize, sizeOf } from './stage/layout.ts';
import { Lobby } from './stage/lobby.tsx';
import { CodeSheet, KeysSheet, LinkNotice, StillnessNotice, stillnessOf } from './stage/notices.tsx';
import { Shown } from './stage/page.tsx';
import './frame.css';

export type StageProps = {
  readonly model: StageModel;
  /** What is shown after the rounds, and where the plan shows a part of it before. */
  readonly debrief: ComponentChildren;
  /** What is shown between the rounds of a plan. */
  readonly page: { readonly heading: ComponentChildren; readonly body: ComponentChildren };
  /** After a round that was guessed: how it turned out. */
  readonly result: ComponentChildren;
};

export function Stage({ model, debrief, page, result }: StageProps) {
  useStageKeys();
  useSound(model);
  const fit = useFit(Number(textSize.value) / 100);
  const size = sizeOf(fit, devicePixelRatio);
  const status = model.status.value;
  return (
    <main class="stage" data-layout={fit.layout} data-words={vocabulary.value} aria-label={t('stage.title')}>
      {isOfDebrief(status) ? (
        debrief
      ) : (
        <div class="stage-page" style={pageStyle(fit)}>
          {status && <Phase model={model} status={status} size={size} page={page} result={result} />}
          {sheet.value === 'code' && status && <CodeSheet status={status} joinUrl={model.joinUrl.value} />}
        </div>
      )}
      <StandsStill model={model} status={status} />
      <LinkNotice link={model.link.value} held={status?.held ?? null} />
      {sheet.value === 'keys' && (
        <KeysSheet
          close={() => {
            sheet.value = 'none';
          }}
        />
      )}
      <LiveLine model={model} />
    </main>
  );
}

/** The debrief fits the screen by itself. */
function isOfDebrief(status: ClassStatus | null): boolean {
  const page = status?.now?.kind === 'page' ? status.now.page : null;
  return status?.phase === 'debrief' || page === 'lanes' || page === 'code';
}

/** One word at a time about why nothing moves: a lost line has its own, and in a round the strip says it. */
function StandsStill({ model, status }: { model: StageModel; status: ClassStatus | null }) {
  if (!status || status.phase === 'round' || model.link.value !== 'open') return null;
  const why = stillnessOf(status);
  return why && <StillnessNotice why={why} />;
}

/** A wide page stands in the middle of the screen; a narrow one is scrolled, so that its height must be the scaled one. */
function pageStyle({ layout, scale, left, top }: Fit) {
  return layout === 'wide'
    ? { transform: `translate(${left}px, ${top}px) scale(${scale})` }
    : { zoom: scale };
}

type PhaseProps = Pick<StageProps, 'model' | 'page' | 'result'> & {
  readonly status: ClassStatus;
  readonly size: StageSize;
};

function Phase({ model, status, size, page, result }: PhaseProps) {
  switch (status.phase) {
    case 'lobby':
      return <Lobby model={model} status={status} size={size} />;
    case 'question':
    case 'page':
      return (
        <Shown model={model} status={status} heading={page.heading}>
          {page.body}
        </Shown>
      );
    case 'between':
      return <Between model={model} status={status} size={size} result={result} />;
    default:
      return <Round model={model} status={status} size={size} />;
  }
}
