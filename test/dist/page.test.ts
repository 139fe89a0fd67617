import { built } from './built';

const page = built('sidebar.html');

describe('sidebar.html as HtmlService serves it', () => {
  test('no backtick, no scriptlet, one script', () => {
    expect(page).not.toContain('`');
    expect(page).not.toContain('<?');
    expect(page.match(/<\/script/gi)).toHaveLength(1);
    expect(page.match(/<style/gi)).toHaveLength(1);
  });

  test('nothing from outside', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/i);
    expect(page).not.toMatch(/@import|url\(\s*['"]?https?:/i);
  });

  test('nothing is parsed as HTML at run time', () => {
    expect(page).not.toMatch(/insertAdjacentHTML|document\.write|outerHTML/);
  });

  test('Russian, with a title and a language', () => {
    expect(page).toContain('lang="ru"');
    expect(page).toContain('Ссылки ПОС');
  });
});
