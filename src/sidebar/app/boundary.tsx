import { Component, type ComponentChildren } from 'preact';
import { BROKEN } from '../texts';
import { Notice } from '../ui/notice';
import { useFocus } from '../ui/use-focus';

interface BoundaryProps {
  /** Starts the page anew. */
  readonly onReopen: () => void;
  /** What the sentence stands in, where that is not drawn around the boundary. */
  readonly frame?: (broken: ComponentChildren) => ComponentChildren;
  readonly children: ComponentChildren;
}

interface BoundaryState {
  readonly broken: boolean;
}

/** What it holds may fail to draw: then a sentence and a way on stand there instead of nothing. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false };

  override componentDidCatch(error: unknown): void {
    // For the developer alone: the person reads a sentence.
    console.error(error);
    this.setState({ broken: true });
  }

  render() {
    const { onReopen, frame = (broken) => broken, children } = this.props;
    return this.state.broken ? frame(<BrokenView onReopen={onReopen} />) : children;
  }
}

function BrokenView({ onReopen }: Pick<BoundaryProps, 'onReopen'>) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {BROKEN.heading}
      </h2>
      <Notice tone="error" alert>
        <p>{BROKEN.text}</p>
        <div class="row-of-buttons">
          <button type="button" class="primary" onClick={onReopen}>
            {BROKEN.reopen}
          </button>
        </div>
      </Notice>
    </>
  );
}
