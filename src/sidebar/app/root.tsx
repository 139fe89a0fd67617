import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { APP_NAME } from '../texts';
import { focusHeading } from '../ui/use-focus';
import { App } from './app';
import { Boundary } from './boundary';

/** The page, and the page anew when it could not be drawn: it then begins with its first look, as when it is opened. */
export function Root() {
  const [reopened, setReopened] = useState(0);
  const reopen = () => setReopened((times) => times + 1);
  // The pressed button is gone: its focus is given on.
  useLayoutEffect(() => {
    if (reopened > 0) focusHeading();
  }, [reopened]);
  return (
    <Boundary key={reopened} onReopen={reopen} frame={page}>
      <App onReopen={reopen} />
    </Boundary>
  );
}

// Without tabs: what the whole page stands on is broken.
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
