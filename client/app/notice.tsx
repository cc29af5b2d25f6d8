/** A whole page that says one thing, and what to do about it. */
import type { ComponentChildren } from 'preact';
import './notice.css';

type Props = {
  readonly headline: string;
  readonly text: string;
  /** For those who help: what the machine said. */
  readonly detail?: string;
  readonly children?: ComponentChildren;
};

export function Notice({ headline, text, detail, children }: Props) {
  return (
    <main class="page-notice">
      <div class="card page-notice-card" role="alert">
        <h1>{headline}</h1>
        <p>{text}</p>
        {detail && <p class="muted small">{detail}</p>}
        <div class="page-notice-buttons">{children}</div>
      </div>
    </main>
  );
}
