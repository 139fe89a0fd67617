import { bookFrom } from '../../../host/xlsx/read-book';
import { archiveOf } from '../../support/xlsx-files';

const zip = (...names: string[]) => archiveOf(names.map((name) => [name, 'x']));

test.each([
  {
    what: 'PDF',
    data: '%PDF-1.7\n',
    says: /документ или рисунок, а не таблица\. Перенесите таблицу в Excel/,
  },
  { what: 'a picture', data: Buffer.from('89504e470d0a1a0a', 'hex'), says: /документ или рисунок/ },
  {
    what: 'a document of Word',
    data: zip('[Content_Types].xml', 'word/document.xml'),
    says: /документ или рисунок/,
  },
  {
    what: 'a document of Word on the web, whose part has another name',
    data: zip('[Content_Types].xml', 'word/document2.xml'),
    says: /документ или рисунок/,
  },
  { what: 'a packed table', data: zip('выгрузка.xlsx'), says: /— архив\. Распакуйте его и укажите таблицу/ },
  { what: 'RAR', data: 'Rar!\x1a\x07', says: /— архив\. Распакуйте/ },
  {
    what: 'what Google gives as «Веб-страница (.html, в архиве)»',
    data: zip('Реестр.html', 'resources/sheet.css'),
    says: /архив веб-страниц\. В Google Таблицах выберите «Файл → Скачать → Microsoft Excel/,
  },
  {
    what: 'a shortcut of Google Drive',
    data: '{"":"WARNING!","doc_id":"1a","resource_key":""}',
    says: /ярлык, таблицы в нём нет\. Откройте его и выберите «Файл → Скачать/,
  },
  { what: 'a web page of 1С', data: '<!DOCTYPE HTML>\n<html>', says: /веб-страница под именем таблицы/ },
  {
    what: 'a web page in UTF-16',
    data: Buffer.from('\ufeff<html><table>', 'utf16le'),
    says: /веб-страница под именем таблицы/,
  },
  {
    what: 'a web page in MIME',
    data: 'MIME-Version: 1.0\n\n<html>',
    says: /веб-страница под именем таблицы/,
  },
  { what: 'OpenDocument', data: zip('mimetype', 'content.xml'), says: /OpenDocument \(\.ods\)/ },
  {
    what: 'a binary workbook',
    data: zip('[Content_Types].xml', 'xl/workbook.bin'),
    says: /двоичная книга Excel/,
  },
  { what: 'Numbers', data: zip('Index/Document.iwa'), says: /сохранён в Numbers/ },
  { what: 'a .csv under another name', data: 'Имя;ОГРН\nШкола;1', says: /Дайте ему расширение \.csv/ },
  { what: 'SYLK, which is no .csv', data: 'ID;PWXL;N;E\nC;X1;Y1', says: /не является книгой \.xlsx/ },
  {
    what: 'what Excel keeps beside an open book',
    file: '~$выгрузка.xlsx',
    data: `\x05Иванов${' '.repeat(100)}`,
    says: /служебный: Excel держит его, пока книга открыта\. Укажите саму книгу/,
  },
])('$what is named, with the way out', async ({ data, says, file = 'выгрузка.xlsx' }) => {
  const bytes = Buffer.from((await data) as string);
  await expect(bookFrom(bytes, file)).rejects.toThrow(says);
});
