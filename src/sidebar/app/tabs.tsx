import { useRef } from 'preact/hooks';
import { TABS_NAME } from './texts';

interface Tab<K extends string> {
  readonly key: K;
  readonly text: string;
}

interface TabsProps<K extends string> {
  readonly tabs: readonly Tab<K>[];
  readonly current: K;
  readonly onChange: (key: K) => void;
}

/** Up to so many tabs stay readable in one row; more take two rows. */
const IN_ONE_ROW = 3;

/** Tabs by the usual keyboard rules: one Tab stop, arrows and Home and End move and open. */
export function Tabs<K extends string>({ tabs, current, onChange }: TabsProps<K>) {
  const list = useRef<HTMLDivElement>(null);
  const columns = tabs.length > IN_ONE_ROW ? Math.ceil(tabs.length / 2) : tabs.length;
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.key === current);
    const target = tabs[destination(event.key, index, tabs.length, columns)];
    if (!target) return;
    event.preventDefault();
    onChange(target.key);
    list.current?.querySelector<HTMLElement>(`#tab-${target.key}`)?.focus();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={TABS_NAME}
      ref={list}
      onKeyDown={onKeyDown}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {tabs.map(({ key, text }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`tab-${key}`}
          aria-selected={key === current}
          aria-controls={`panel-${key}`}
          tabIndex={key === current ? 0 : -1}
          onClick={() => onChange(key)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

function destination(key: string, index: number, count: number, columns: number): number {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    // Outside the two rows there is no tab: the key keeps scrolling the page.
    case 'ArrowDown':
      return index + columns;
    case 'ArrowUp':
      return index - columns;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
