import { Component, type ReactNode } from 'react';
import { CrashScreen } from './CrashScreen.tsx';

interface Props {
  readonly children: ReactNode;
  /** When this changes, what failed is tried again: somebody has gone to another page. */
  readonly until?: string;
}

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

const SOUND: State = { error: undefined, failed: false };

/** The last net under everything, and one under the pages. */
export class ErrorBoundary extends Component<Props, State> {
  override state = SOUND;

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.until !== this.props.until) this.setState(SOUND);
  }

  override render() {
    return this.state.failed ? <CrashScreen error={this.state.error} /> : this.props.children;
  }
}
