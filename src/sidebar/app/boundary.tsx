import { Component, type ComponentChildren } from 'preact';
import { Notice } from '../ui/notice';
import { useFocus } from '../ui/use-focus';
import { BROKEN } from './texts';

interface BoundaryProps {
  /** Opens the page again from its first view. */
  readonly onReopen: () => void;
  /** Draws the page around the sentence, where nothing else does. */
  readonly frame?: (broken: ComponentChildren) => ComponentChildren;
  readonly children: ComponentChildren;
}

interface BoundaryState {
  readonly broken: boolean;
}

/** Its children may fail to draw: then it shows a sentence and a way on instead of nothing. */
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
