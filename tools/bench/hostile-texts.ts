/** Pieces that a reader may stumble over when they are repeated without end. */
export const HOSTILE_PIECES: readonly string[] = [
  ' ',
  '\u00a0 ',
  '\n',
  '.',
  ',',
  '-',
  '1',
  '1 ',
  '111 ',
  '1,',
  '-1',
  '_1',
  'О0',
  '1E',
  '\u200b1',
  'с1',
  'club1',
  'club1 ',
  '[club1|',
  'огрн ',
  'огрн 1 ',
  'район ',
  'муниципальн',
  'без (',
  '/',
  'vk.com/https://',
  'https://',
  'http',
  'www.',
  'pos.gosuslugi.ru/',
  '&amp;',
  '&utm_source=vk',
  '%25',
  '%20',
  '"',
  "' ",
  '="',
  '(',
  '<!--',
  '/*',
  'Widget("a",',
  'opaId=',
  'a-',
];

/** A text of about that many characters, behind words without end too, and some that begin well and end badly. */
export function hostileTexts(piece: string, length: number): readonly string[] {
  const body = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const words = 'огрн '.repeat(length / 10) + body.slice(0, length / 2);
  return [
    body,
    words,
    `${body}ж!`,
    `https://vk.com/${body}x`,
    `https://pos.gosuslugi.ru/form/?opaId=${body}§`,
  ];
}

/** Every argument of every formula in which a text can stand, by name: what is called with the text. */
export function hostileCalls(formulas: {
  readonly [name: string]: (...args: never[]) => unknown;
}): readonly (readonly [name: string, call: (text: string) => unknown])[] {
  const right: { readonly [name: string]: readonly unknown[] } = {
    POS_FORM_LINK: ['', '50', '1045405430620', '811'],
    POS_POLL_LINK: ['ОМСУ', '50', '1045405430620', '50657000'],
    GOSUSLUGI_APP_LINK: ['здоровье', 'club1'],
    POS_LINK_CHECK: ['https://vk.com', 'ОМСУ', '1', '50', '1045405430620', '50657000'],
  };
  return Object.entries(formulas).flatMap(([name, formula]) =>
    (right[name] ?? ['']).map((_, at): readonly [string, (text: string) => unknown] => [
      `${name}, аргумент ${at + 1}`,
      (text) => {
        const args = (right[name] ?? ['']).map((one, index) => (index === at ? text : one));
        return (formula as (...all: unknown[]) => unknown)(...args);
      },
    ]),
  );
}
