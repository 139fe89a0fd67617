/**
 * Formats a moment as Utilities.formatDate does, for the letters yyyy MM dd HH mm ss.
 * @param zone IANA name or GMT
 * @throws Error for any other letter, which would silently come out wrong
 * @example formatDate(new Date(0), 'GMT', 'yyyy-MM-dd') // '1970-01-01'
 */
export function formatDate(date: Date, zone: string, format: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone === 'GMT' ? 'UTC' : zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(date.getTime()));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const letters: { [token: string]: string } = {
    yyyy: part('year'),
    yy: part('year').slice(2),
    MM: part('month'),
    dd: part('day'),
    HH: part('hour'),
    mm: part('minute'),
    ss: part('second'),
  };
  return format.replace(/'([^']*)'|([a-zA-Z])\2*/g, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    const text = letters[token];
    if (text === undefined)
      throw new Error(`Utilities.formatDate: "${token}" is not implemented by the local host`);
    return text;
  });
}
