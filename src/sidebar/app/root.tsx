import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { focusHeading } from '../ui/use-focus';
import { App } from './app';
import { Boundary } from './boundary';
import { APP_NAME } from './texts';

/** The page. When it could not be drawn, it can be opened again and then begins with its first view. */
export function Root() {
  const [reopened, setReopened] = useState(0);
  const reopen = () => setReopened((times) => times + 1);
  // The pressed button is gone: the focus moves on.
  useLayoutEffect(() => {
    if (reopened > 0) focusHeading();
  }, [reopened]);
  return (
    <Boundary key={reopened} onReopen={reopen} frame={page}>
      <App onReopen={reopen} />
    </Boundary>
  );
}

// Without tabs: the page itself is broken.
function page(broken: ComponentChildren): ComponentChildren {
  return (
    <div class="page">
      <header>
        <h1 class="off-screen">{APP_NAME}</h1>
      </header>
      <main>
        <div class="panel">{broken}</div>
      </main>
    </div>
  );
}
