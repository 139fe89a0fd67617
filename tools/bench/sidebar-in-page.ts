/**
 * Script for the page: a google.script.run that gives ready answers after the page has yielded once.
 *
 * @param answers JSON text by handler
 */
export function serverScript(answers: { readonly [handler: string]: string }): string {
  return `{
    const answers = ${JSON.stringify(answers)};
    let success = () => {};
    const run = {
      withSuccessHandler: (handler) => { success = handler; return run; },
      withFailureHandler: () => run,
    };
    for (const name of Object.keys(answers)) {
      run[name] = () => { const given = success; setTimeout(() => given(JSON.parse(answers[name])), 0); };
    }
    window.google = { script: { run } };
  }`;
}

/** Milliseconds from the navigation to the first paint with content. */
export const FIRST_PAINT = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()`;

/** Opens the first group of findings as soon as it is there, and keeps in \`listed\` how long after the press its rows stood. */
export const WATCH_LIST = `{
  let pressed = 0;
  document.addEventListener('click', () => { pressed = performance.now(); }, { capture: true, once: true });
  const look = () => {
    const group = document.querySelector('details.group');
    if (group && !group.open) group.open = true;
    if (document.querySelector('.row-button')) window.listed = performance.now() - pressed;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;
