/** What surrounds every page of the projector: its scale, its keys, its sound, and what lies over the page. */
import type { ComponentChildren } from 'preact';
import { t } from '../app/text.ts';
import type { Fit } from '../charts/fit.ts';
import type { ClassStatus, StageModel } from '../models/picture.ts';
import { vocabulary } from '../models/words.ts';
import { LiveLine } from './live-line.tsx';
import { useSound } from './sound/use-sound.ts';
import { sheet, useStageKeys } from './stage/keys.ts';
import { useStageFit } from './stage/layout.ts';
import { CodeSheet, KeysSheet, LinkNotice, StillnessNotice, stillnessOf } from './stage/notices.tsx';

type FrameProps = {
  readonly model: StageModel;
  /** Whether the page is drawn in design pixels and scaled here; otherwise it fits the screen by itself. */
  readonly scales: boolean;
  /** Whether the page has no smaller form: in a zoomed window it is a column. */
  readonly whole: boolean;
  /** The page. */
  readonly children: ComponentChildren;
};

export function Frame({ model, scales, whole, children }: FrameProps) {
  useStageKeys();
  useSound(model);
  const fit = useStageFit(whole);
  const status = model.status.value;
  return (
    <main
      class="stage"
      data-layout={fit.layout}
      data-compact={fit.compact || undefined}
      data-words={vocabulary.value}
      data-line={model.link.value}
      aria-label={t('stage.title')}
    >
      {scales ? (
        <div class="stage-page" style={pageStyle(fit)}>
          {children}
          {sheet.value === 'code' && status && <CodeSheet status={status} joinUrl={model.joinUrl.value} />}
        </div>
      ) : (
        children
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

/** Says why nothing moves. A lost connection has its own notice, and in a round the strip says it. */
function StandsStill({ model, status }: { model: StageModel; status: ClassStatus | null }) {
  if (!status || status.phase === 'round' || model.link.value !== 'open') return null;
  const why = stillnessOf(status);
  return why && <StillnessNotice why={why} />;
}

/** A wide page stands in the middle of the screen. A narrow one is scrolled, so its height must scale with it. */
function pageStyle({ layout, scale, left, top }: Fit) {
  return layout === 'wide'
    ? { transform: `translate(${left}px, ${top}px) scale(${scale})` }
    : { zoom: scale };
}
