import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { columnLetters } from '../../core/cells/column-letters';
import { ROLES, type Role } from '../../shared/roles';
import type { RecognisedColumn, SheetReading } from '../../shared/setup';
import { type Option, SelectField } from '../ui/field';
import { Notice } from '../ui/notice';
import { AUTOMATIC } from './sheet-choice';
import { CONFIDENCE, ROLE_NAMES, SETUP } from './texts';

interface ColumnListProps {
  readonly heading: string;
  readonly reading: SheetReading;
  readonly onChoose: (role: Role, column: number) => void;
  /** A run cannot start before something here is chosen. */
  readonly isDemanding?: boolean;
  readonly onHeaderRow?: (row: number) => void;
}

/** Which column is what, how sure, with samples; each can be chosen by hand. What needs a choice comes first. */
export function ColumnList(props: ColumnListProps) {
  const { heading, reading, onChoose, isDemanding = false } = props;
  const known = new Map(reading.columns.map((column) => [column.role, column]));
  const doubtful = new Set(reading.ambiguous.map(({ role }) => role));
  const recognised = ROLES.flatMap((role) => (doubtful.has(role) ? [] : (known.get(role) ?? [])));
  // What was in doubt stays open once it is answered: the list must not fold away under the person's hand.
  const asked = useRef(new Set<Role>()).current;
  // Nothing is recognised: all there is to choose from stands open, also after the first choice.
  const isUnknown = useRef(reading.columns.length === 0 || isDemanding).current;
  for (const role of doubtful) asked.add(role);
  for (const { role, confidence } of recognised) if (confidence === 'likely') asked.add(role);
  const open = recognised.filter(({ role }) => asked.has(role));
  const sure = recognised.filter(({ role }) => !asked.has(role));
  const likely = recognised.filter(({ confidence }) => confidence === 'likely');
  const section = useFocusKept();
  const missing = ROLES.filter((role) => !known.has(role) && !doubtful.has(role));
  const options = reading.headers.map(({ column, header }) => ({
    value: String(column),
    text: `${columnLetters(column)}: ${header.trim() || SETUP.noHeader}`,
  }));
  const choose = (role: Role) => (value: string) => onChoose(role, Number(value));
  return (
    <section ref={section}>
      <h3>{heading}</h3>
      {reading.columns.length === 0 && <Unknown {...props} />}
      {recognised.length > 0 && (
        <p role="status">{SETUP.recognised(recognised.length, likely.length + reading.ambiguous.length)}</p>
      )}
      {reading.ambiguous.map(({ role, why, columns }) => (
        <SelectField
          key={role}
          label={ROLE_NAMES[role]}
          value={String(AUTOMATIC)}
          options={[
            { value: String(AUTOMATIC), text: SETUP.choose },
            ...ambiguous(options, columns),
            noColumn(),
          ]}
          onChange={choose(role)}
          badge={<span class="badge badge-likely">! {SETUP.ambiguousBadge}</span>}
          hint={why}
        />
      ))}
      {open.map((column) => (
        <Known key={column.role} column={column} options={options} onChange={choose(column.role)} />
      ))}
      {sure.length > 0 && (
        <details class="section">
          <summary>{SETUP.sure(sure.length)}</summary>
          {sure.map((column) => (
            <Known key={column.role} column={column} options={options} onChange={choose(column.role)} />
          ))}
        </details>
      )}
      {missing.length > 0 && reading.headers.length > 0 && (
        <details class="section" open={isUnknown}>
          <summary>{SETUP.notFound(missing.length)}</summary>
          {missing.map((role) => (
            <SelectField
              key={role}
              label={ROLE_NAMES[role]}
              value={String(reading.absent.includes(role) ? 0 : AUTOMATIC)}
              options={[automatic(), noColumn(), ...options]}
              onChange={choose(role)}
            />
          ))}
        </details>
      )}
    </section>
  );
}

/** How many titles tell that a row is the header. */
const SHOWN_TITLES = 4;

/** Nothing is recognised: what the sheet is taken for, and the way on. */
function Unknown({ reading, onHeaderRow }: ColumnListProps) {
  const { headerRow, likelyHeader, headers, isEmpty } = reading;
  const titles = headers.map(({ header }) => header.trim()).filter((header) => header !== '');
  const isLikely = headerRow === 0 && likelyHeader > 0;
  return (
    <Notice tone="warning">
      {isLikely && <p>{SETUP.likelyHeader(likelyHeader, titles.slice(0, SHOWN_TITLES))}</p>}
      {!isLikely && <p>{isEmpty ? SETUP.empty : headerRow > 0 ? SETUP.nothing : SETUP.noHeaderSeen}</p>}
      {isLikely && onHeaderRow && (
        <button type="button" onClick={() => onHeaderRow(likelyHeader)}>
          {SETUP.takeHeader(likelyHeader)}
        </button>
      )}
    </Notice>
  );
}

/** A list that was just chosen from is drawn anew in another place: the focus goes along by its label. */
function useFocusKept(): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  const label = useRef('');
  useLayoutEffect(() => {
    const lists = Array.from(section.current?.querySelectorAll('select') ?? []);
    const focused = document.activeElement;
    const list = lists.find((one) => one === focused);
    if (list) label.current = list.labels?.[0]?.textContent ?? '';
    else if (focused === document.body && label.current !== '')
      lists.find((one) => one.labels?.[0]?.textContent === label.current)?.focus();
    else label.current = '';
  });
  return section;
}

interface KnownProps {
  readonly column: RecognisedColumn;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

function Known({ column, options, onChange }: KnownProps) {
  const samples = column.samples.filter((sample) => sample !== '').join(' · ');
  return (
    <SelectField
      label={ROLE_NAMES[column.role]}
      value={String(column.column)}
      options={[...options, automatic(), noColumn()]}
      onChange={onChange}
      badge={<Badge level={column.confidence} why={column.why} />}
      hint={<span class="samples">{samples || SETUP.noSamples}</span>}
    />
  );
}

function Badge({
  level,
  why = '',
}: {
  readonly level: RecognisedColumn['confidence'];
  readonly why?: string;
}) {
  const { mark, text } = CONFIDENCE[level];
  return (
    <span class={`badge badge-${level}`} title={why}>
      <span aria-hidden="true">{mark}</span> {text}
    </span>
  );
}

// The columns that fit come first; any other may still be meant.
function ambiguous(
  options: readonly Option[],
  fitting: readonly { readonly column: number }[],
): readonly Option[] {
  const first = new Set(fitting.map(({ column }) => String(column)));
  return [
    ...options.filter(({ value }) => first.has(value)),
    ...options.filter(({ value }) => !first.has(value)),
  ];
}

function automatic(): Option {
  return { value: String(AUTOMATIC), text: SETUP.automatic };
}

function noColumn(): Option {
  return { value: '0', text: SETUP.none };
}
