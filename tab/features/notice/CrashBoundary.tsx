// Catches what no code should throw while drawing and offers to load the page anew instead of showing nothing.
import { Component, type ReactNode } from 'react';
import { useText } from '../../text/TextProvider';
import { Notice } from './Notice';

interface State {
  crashed: boolean;
}

export class CrashBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { crashed: false };

  static getDerivedStateFromError(): State {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useText();
  return (
    <Notice title={t('crash.title')} action={{ label: t('action.reload'), run: () => location.reload() }}>
      {t('crash.text')}
    </Notice>
  );
}
