type Parts = ReadonlyMap<string, string | Buffer>;

const SHEET = 'xl/worksheets/sheet1.xml';

/** Ways in which other programs write the same workbook. All of them are valid, and Excel opens them. */
export const VARIANTS: readonly (readonly [name: string, vary: (parts: Parts) => Parts])[] = [
  [
    'prefixed elements',
    (parts) =>
      changed(parts, /^xl\/(?:workbook|styles|sharedStrings|comments1|worksheets\/sheet\d)\.xml$/, prefixed),
  ],
  [
    'a table of texts with a capital letter',
    (parts) => renamed(parts, 'xl/sharedStrings.xml', 'xl/SharedStrings.xml'),
  ],
  ['a sheet without a number', (parts) => renamed(parts, SHEET, 'xl/worksheets/sheet.xml')],
  [
    'names in capital letters, relations in small ones',
    (parts) => inZip(parts, (name) => name.replace(/^xl\/worksheets\/sheet/, 'xl/Worksheets/Sheet')),
  ],
  ['backslashes in the archive', (parts) => inZip(parts, (name) => name.replace(/\//g, '\\'))],
  [
    'a slash in front of the names',
    (parts) => inZip(parts, (name) => (name === '[Content_Types].xml' ? name : `/${name}`)),
  ],
  [
    'absolute targets',
    (parts) =>
      changed(parts, /^xl\/_rels\/workbook\.xml\.rels$/, (xml) =>
        xml.replace(/Target="(?=worksheets|styles|shared)/g, 'Target="/xl/'),
      ),
  ],
  [
    'targets that go up',
    (parts) =>
      changed(parts, /^xl\/_rels\/workbook\.xml\.rels$/, (xml) =>
        xml.replace(/Target="worksheets/g, 'Target="../xl/worksheets'),
      ),
  ],
  ['a workbook elsewhere', elsewhere],
  [
    'letters and blanks as addresses have them',
    (parts) =>
      changed(renamed(parts, SHEET, 'xl/worksheets/лист 1.xml'), /^xl\/_rels\/workbook\.xml\.rels$/, (xml) =>
        xml.replace('worksheets/лист 1.xml', encodeURI('worksheets/лист 1.xml')),
      ),
  ],
  [
    'a point in front of the names',
    (parts) => inZip(parts, (name) => (name === '[Content_Types].xml' ? name : `./${name}`)),
  ],
  [
    'cells and rows without places',
    (parts) =>
      changed(parts, /^xl\/worksheets\/sheet[23]\.xml$/, (xml) =>
        xml.replace(/<row r="[1-6]"/g, '<row').replace(/<c r="[A-C][1-6]"/g, '<c'),
      ),
  ],
  [
    'marks of the order of bytes',
    (parts) =>
      changed(
        parts,
        /^xl\/(?:workbook|styles|sharedStrings|worksheets\/sheet1)\.xml$/,
        (xml) => `\ufeff${xml}`,
      ),
  ],
  [
    'UTF-16',
    (parts) =>
      new Map(
        [...parts].map(([name, content]) => [
          name,
          /^xl\/(?:workbook|sharedStrings|worksheets\/sheet1)\.xml$/.test(name)
            ? Buffer.from(`\ufeff${String(content).replace('UTF-8', 'UTF-16')}`, 'utf16le')
            : content,
        ]),
      ),
  ],
  [
    'Windows-1251',
    (parts) =>
      new Map(
        [...parts].map(([name, content]) => [
          name,
          name === SHEET ? cp1251(String(content).replace('UTF-8', 'windows-1251')) : content,
        ]),
      ),
  ],
  ['the strict form', (parts) => changed(parts, /\.(?:xml|rels)$/, strict)],
  [
    'single quotes and spaces in tags',
    (parts) =>
      changed(parts, /^xl\/worksheets\/sheet1\.xml$/, (xml) =>
        xml.replace(/<c r="([A-Z]\d+)" s="(\d+)"/g, "<c\n  r = '$1'\ts='$2' ").replace(/<\/c>/g, '</c >'),
      ),
  ],
  [
    'comments and raw text',
    (parts) =>
      changed(parts, /^xl\/(?:sharedStrings|worksheets\/sheet1)\.xml$/, (xml) =>
        xml
          .replace(/<t>МБОУ «Школа № 5»<\/t>/, '<t><![CDATA[МБОУ «Школа № 5»]]></t>')
          .replace('<sheetData>', '<!-- <sheetData><row r="1"><c r="A1"/></row> --><sheetData>'),
      ),
  ],
  ['no table of texts', withoutTexts],
  ['no properties and no order of computing', (parts) => without(parts, /docProps|calcChain|customXml/)],
];

function changed(parts: Parts, names: RegExp, change: (xml: string) => string): Parts {
  return new Map(
    [...parts].map(([name, content]) => [
      name,
      names.test(name) && typeof content === 'string' ? change(content) : content,
    ]),
  );
}

/** Takes parts away, and what leads to them. */
function without(parts: Parts, names: RegExp): Parts {
  const left = new Map([...parts].filter(([name]) => !names.test(name)));
  return changed(left, /\.rels$|^\[Content/, (xml) =>
    xml.replace(/<(?:Override|Relationship) [^>]*>/g, (one) => (names.test(one) ? '' : one)),
  );
}

function inZip(parts: Parts, rename: (name: string) => string): Parts {
  return new Map([...parts].map(([name, content]) => [rename(name), content]));
}

function renamed(parts: Parts, from: string, to: string): Parts {
  const [short, shorter] = [from, to].map((name) => name.replace('xl/', ''));
  const moved = inZip(parts, (name) =>
    name === from
      ? to
      : name.replace(from.replace(/([^/]*)$/, '_rels/$1.rels'), to.replace(/([^/]*)$/, '_rels/$1.rels')),
  );
  return changed(moved, /^\[Content|workbook\.xml\.rels$/, (xml) =>
    xml.split(from).join(to).split(`"${short}"`).join(`"${shorter}"`),
  );
}

function elsewhere(parts: Parts): Parts {
  const moved = inZip(parts, (name) => name.replace(/^xl\//, 'book/'));
  return changed(moved, /\.xml$|\.rels$/, (xml) => xml.replace(/(PartName="\/|Target="\/?)xl\//g, '$1book/'));
}

function prefixed(xml: string): string {
  const root = /xmlns="(http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main)"/;
  return xml.replace(root, 'xmlns:x="$1"').replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2');
}

function strict(xml: string): string {
  return xml
    .replace(
      /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g,
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replace(
      /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
}

function withoutTexts(parts: Parts): Parts {
  const table = [...String(parts.get('xl/sharedStrings.xml')).matchAll(/<si\/>|<si>([\s\S]*?)<\/si>/g)].map(
    ([, inner = '']) => inner,
  );
  const own = changed(parts, /^xl\/worksheets\/sheet1\.xml$/, (xml) =>
    xml.replace(
      / t="s"([^>]*)><v>(\d+)<\/v>/g,
      (_all, rest, at) => ` t="inlineStr"${rest}><is>${table[Number(at)]}</is>`,
    ),
  );
  const rest = changed(own, /^\[Content|workbook\.xml\.rels$/, (xml) =>
    xml.replace(/<(?:Override|Relationship) [^>]*sharedStrings[^>]*>/, ''),
  );
  return new Map([...rest].filter(([name]) => name !== 'xl/sharedStrings.xml'));
}

function cp1251(text: string): Buffer {
  const table = new Map<string, number>();
  const decoder = new TextDecoder('windows-1251');
  for (let code = 0; code < 256; code += 1) table.set(decoder.decode(Uint8Array.of(code)), code);
  return Buffer.from([...text].map((one) => table.get(one) ?? 63));
}
