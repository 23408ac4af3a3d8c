import { Component, type ReactNode } from 'react';
import { useLanguage } from './lang';

interface BoundaryProps {
  /** The address of what is in it: another one is tried anew. */
  at: string;
  /** Stands in its place; without it, the reason and a way on do. */
  instead?: ReactNode;
  children: ReactNode;
}

interface BoundaryState {
  at: string;
  broken: boolean;
}

/** Says so where a page cannot be drawn, such as one that is no longer to be had since the site was replaced. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { at: this.props.at, broken: false };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { broken: true };
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return at === state.at ? null : { at, broken: false };
  }

  override render(): ReactNode {
    const { instead = <Broken />, children } = this.props;
    return this.state.broken ? instead : children;
  }
}

function Broken() {
  const { t } = useLanguage();
  return (
    <div className="wide message" role="alert">
      <h1>{t.brokenTitle}</h1>
      <p>{t.brokenText}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {t.reload}
      </button>
    </div>
  );
}
