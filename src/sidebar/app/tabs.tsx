import { useRef } from 'preact/hooks';
import { TABS_NAME } from './texts';

interface Tab<K extends string> {
  readonly key: K;
  readonly text: string;
  /** What the tab shows in place of its name. */
  readonly sign?: string;
}

interface TabsProps<K extends string> {
  readonly tabs: readonly Tab<K>[];
  readonly current: K;
  readonly onChange: (key: K) => void;
}

/**
 * Tabs in one line, by the usual keyboard rules: one Tab stop, arrows and Home and End move and open. The last one
 * stands at the edge.
 */
export function Tabs<K extends string>({ tabs, current, onChange }: TabsProps<K>) {
  const list = useRef<HTMLDivElement>(null);
  const tabOf = (key: K) => list.current?.querySelector<HTMLElement>(`#tab-${key}`);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.key === current);
    const target = tabs[destination(event.key, index, tabs.length)];
    if (!target) return;
    event.preventDefault();
    onChange(target.key);
    tabOf(target.key)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={TABS_NAME} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ key, text, sign }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`tab-${key}`}
          class={sign ? 'tab-sign' : undefined}
          aria-label={sign ? text : undefined}
          title={sign ? text : undefined}
          aria-selected={key === current}
          aria-controls={`panel-${key}`}
          tabIndex={key === current ? 0 : -1}
          onClick={() => onChange(key)}
        >
          {sign ?? text}
        </button>
      ))}
    </div>
  );
}

function destination(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
