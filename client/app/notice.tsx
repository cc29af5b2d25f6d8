/** A whole page that says one thing, and what to do about it; the last of them says that the page broke. */
import { Component, type ComponentChildren } from 'preact';
import './notice.css';
import { t } from './text.ts';

type Props = {
  readonly headline: string;
  readonly text: string;
  /** What the machine said, for those who help. */
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

/** Catches whatever error a page throws, says so in words, and offers to load the page again. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, { broken: Error | null }> {
  override state = { broken: null };

  static override getDerivedStateFromError(broken: Error) {
    return { broken };
  }
  override componentDidCatch(error: Error): void {
    console.error(error);
  }

  override render() {
    const broken: Error | null = this.state.broken;
    if (broken === null) return this.props.children;
    return (
      <Notice headline={t('common.broken')} text={t('common.brokenText')} detail={String(broken)}>
        <button type="button" class="button button-primary" onClick={() => location.reload()}>
          {t('common.reload')}
        </button>
      </Notice>
    );
  }
}
