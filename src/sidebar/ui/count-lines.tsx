/** One number with its name; `sub`: a part of the one above. */
export interface CountLine {
  readonly name: string;
  readonly value: string;
  readonly sub?: boolean;
  /** Leads to what is counted. */
  readonly onPress?: () => void;
  /** What the number is made of, each leading to where it is told. */
  readonly reasons?: readonly { readonly text: string; readonly onPress: () => void }[];
}

/** Numbers of a check or of a run, the main one large. */
export function CountLines({
  main,
  lines,
}: {
  readonly main: CountLine;
  readonly lines: readonly CountLine[];
}) {
  return (
    <dl class="counts">
      <div class="count-main">
        <dt>{main.name}</dt>
        <dd>{main.value}</dd>
      </div>
      {lines.map(({ name, value, sub, onPress, reasons = [] }) => (
        <div key={name} class={sub ? 'count-sub' : ''}>
          <dt>
            {onPress ? (
              <button type="button" class="link" onClick={onPress}>
                {name}
              </button>
            ) : (
              name
            )}
          </dt>
          <dd>{value}</dd>
          {reasons.length > 0 && (
            <dd class="count-reasons">
              {reasons.map(({ text, onPress: show }) => (
                <button key={text} type="button" class="link" onClick={show}>
                  {text}
                </button>
              ))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
