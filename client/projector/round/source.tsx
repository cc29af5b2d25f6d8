/** The program whose author is the master: its lines, and the one that it is at. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../app/text.ts';
import type { ProgramOnStage } from '../../models/picture.ts';
import './source.css';

export function Source({ program, author }: { program: ProgramOnStage; author: string }) {
  const { source, line, state } = program;
  const live = useRef<HTMLElement>(null);
  useEffect(() => live.current?.scrollIntoView?.({ block: 'nearest' }), [line]);
  return (
    <aside class="ghost source" aria-label={t('stage.source.label', { name: author })}>
      <h2>{t('stage.source.title', { name: author })}</h2>
      <pre>
        {source.split('\n').map((text, index) => {
          const isLive = index + 1 === line;
          return (
            <code
              key={index}
              ref={isLive ? live : undefined}
              class={isLive ? `is-live is-${state}` : undefined}
            >
              <i aria-hidden="true">{index + 1}</i>
              <span>{text || ' '}</span>
            </code>
          );
        })}
      </pre>
      <p class="ghost-now" role="status">
        {t(`stage.source.${state}`)}
      </p>
    </aside>
  );
}
