import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { isAsking } from '../../run/call';
import type { Weight } from '../../shared/findings';
import type { RunKind } from '../../shared/run';
import type { FindingSearch as SearchRequest } from '../../shared/run-kinds';
import { shownGroups } from './findings-state';
import { FIND, WEIGHT_NAMES } from './texts';
import type { FindingsWork } from './use-findings';

interface FindingSearchProps {
  readonly findings: FindingsWork;
  readonly request: Omit<SearchRequest<RunKind>, 'search'>;
}

/** Which findings are shown: by weight, and of the rows that hold a text. */
export function FindingSearch({ findings, request }: FindingSearchProps) {
  const { state, dispatch, asked, dispatchAsked } = findings;
  const { found, weight } = state;
  const [text, setText] = useState(found?.search ?? '');
  const id = useId();
  // Before the paint: it must not take away what is typed at once.
  useLayoutEffect(() => setText(found?.search ?? ''), [found?.search]);
  const looking = isAsking(asked) && asked.call?.name === 'searchFindings';
  const all = () => dispatch({ type: 'found', search: '', groups: [] });
  const look = (event: Event) => {
    event.preventDefault();
    const search = text.trim();
    if (search === '') all();
    else dispatchAsked({ type: 'ask', call: { name: 'searchFindings', request: { ...request, search } } });
  };
  const count = shownGroups(state).reduce((sum, { total }) => sum + total, 0);
  return (
    <search class="finding-search">
      <form onSubmit={look}>
        <label for={`${id}-text`}>{FIND.search}</label>
        <div class="input-row">
          <input
            id={`${id}-text`}
            type="search"
            value={text}
            maxLength={200}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit">{FIND.button}</button>
        </div>
      </form>
      <select
        aria-label={FIND.weight}
        value={weight}
        onChange={(event) => dispatch({ type: 'weigh', weight: event.currentTarget.value as Weight })}
      >
        {Object.entries(WEIGHT_NAMES).map(([key, name]) => (
          <option key={key} value={key} selected={key === weight}>
            {name}
          </option>
        ))}
      </select>
      <p class="hint" role="status">
        {looking ? FIND.looking : found ? FIND.found(count, found.search) : ''}
      </p>
      {found && (
        <button type="button" class="link" onClick={all}>
          {FIND.all}
        </button>
      )}
    </search>
  );
}
