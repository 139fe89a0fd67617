import type { RunKind } from '../../shared/run';
import { tabText } from '../run/tab-kinds';
import type { Runs } from '../run/use-run';
import { useFocus } from '../ui/use-focus';
import { SECTION } from './texts';

/** What a person who only fills never needs to see. */
export const SECTIONS = ['audit', 'handOut', 'readiness'] as const satisfies readonly RunKind[];

export type Section = (typeof SECTIONS)[number];

/** Whether a screen stands behind «Ещё». */
export function isSection(key: string): key is Section {
  return SECTIONS.some((section) => section === key);
}

interface SectionListProps {
  readonly runs: Runs;
  readonly onOpen: (section: Section) => void;
}

/** «Ещё»: the other jobs, each with what it is for. */
export function SectionList({ runs, onOpen }: SectionListProps) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {SECTION.heading}
      </h2>
      <ul class="sections">
        {SECTIONS.map((section) => (
          <li key={section}>
            <button type="button" class="section-button" onClick={() => onOpen(section)}>
              <span class="section-name">{tabText(section, runs)}</span>
              <span class="hint">{SECTION.hints[section]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The way back to the list of jobs. */
export function SectionBack({ onPress }: { readonly onPress: () => void }) {
  return (
    <button type="button" class="link section-back" onClick={onPress}>
      {SECTION.back}
    </button>
  );
}
