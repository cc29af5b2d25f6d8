/** The last net: says in words that the page broke, and offers to load it again. */
import { Component, type ComponentChildren } from 'preact';
import { Notice } from './notice.tsx';
import { t } from './text.ts';

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
