import { parse } from '@babel/parser';
import { traverseFast } from '@babel/types';
import { SERVER_ENTRY } from '../../tools/build/code';
import { readPublicSurface } from '../../tools/build/public-surface';
import { built, evaluated, loaded, untouchable } from './built';

const FORMULAS = [
  'CHECK_INN',
  'CHECK_OGRN',
  'CHECK_OKTMO',
  'GOSUSLUGI_APP_LINK',
  'POS_DEADLINE',
  'POS_FORM_LINK',
  'POS_OPA_ID',
  'POS_POLL_LINK',
  'REGION_CODE',
  'VK_GROUP_ID',
];

const HANDLERS = [
  'getOverview',
  'takeSheet',
  'saveChoice',
  'saveSettings',
  'previewRun',
  'startRun',
  'writeBatch',
  'stopRun',
  'undoBatch',
  'selectRow',
  'getCard',
  'makeRequests',
  'findCards',
  'getSelectedRow',
  'updateSummary',
  'reportReadiness',
  'makeApplications',
  'checkApplications',
];

const code = built('Code.js');
const topLevel = parse(code).program.body;
const stubs = topLevel.filter((statement) => statement.type === 'FunctionDeclaration');

describe('what Google sees of Code.js', () => {
  test('one global beside the public functions', () => {
    const others = topLevel.filter(
      (statement) => statement.type !== 'FunctionDeclaration' && statement.type !== 'ExpressionStatement',
    );
    expect(others.map((statement) => statement.type)).toEqual(['VariableDeclaration']);
  });

  test('formulas, handlers, menu', () => {
    const names = stubs.map((stub) => stub.id?.name);
    expect(names).toEqual(readPublicSurface(SERVER_ENTRY).map(({ name }) => name));
    expect(names).toEqual(
      expect.arrayContaining([...FORMULAS, ...HANDLERS, 'onOpen', 'onInstall', 'openSidebar']),
    );
  });

  test.each(FORMULAS)('%s: Russian help with parameters and an example', (name) => {
    const stub = stubs.find((candidate) => candidate.id?.name === name);
    const help = stub?.leadingComments?.[stub.leadingComments.length - 1]?.value ?? '';
    expect(help).toContain('@customfunction');
    expect(help).toMatch(new RegExp(`=${name}\\([^)]*\\)`));
    expect(help).toMatch(/[а-яё]{4,} [а-яё]{2,}/i);
    const described = [...help.matchAll(/@param(?: \{[^}]*\})? (\w+) /g)].map((match) => match[1]);
    const declared = stub?.params.map((parameter) =>
      parameter.type === 'Identifier' ? parameter.name : '?',
    );
    expect(described).toEqual(declared);
    expect(declared?.length).toBeGreaterThan(0);
  });

  test.each([
    ['POS_FORM_LINK', ['opaId', 'regCode', 'ogrn', 'parentOpaId'], ['parentOpaId']],
    ['POS_POLL_LINK', ['kind', 'regCode', 'ogrn', 'oktmo'], ['oktmo']],
    ['GOSUSLUGI_APP_LINK', ['section', 'vkPage'], ['vkPage']],
    ['CHECK_OGRN', ['ogrn', 'explain'], ['explain']],
  ])('%s takes %j', (name, parameters, optional) => {
    const stub = stubs.find((candidate) => candidate.id?.name === name);
    expect(stub?.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : '?'))).toEqual(
      parameters,
    );
    const help = stub?.leadingComments?.[stub.leadingComments.length - 1]?.value ?? '';
    for (const parameter of optional) {
      expect(help).toMatch(new RegExp(`@param(?: \\{[^}]*\\})? ${parameter} [^@]*\\(необязательно\\)`));
    }
  });

  test('plain code: nothing is made from a text at run time', () => {
    expect(code).not.toMatch(/\bnew Function\b/);
    expect(code).not.toMatch(/\beval\(/);
  });

  test('names are kept, so that a stack trace means something', () => {
    const stack = evaluated('(() => { try { POS_FORM_LINK("x", 50, 1); } catch (e) { return e.stack; } })()');
    expect(stack).toMatch(/ at lift \(/);
    expect(stack).toMatch(/at POS_FORM_LINK \(/);
  });

  test('no private or static class fields, which Apps Script does not parse', () => {
    const found: string[] = [];
    for (const statement of topLevel) {
      traverseFast(statement, (node) => {
        if (/^(Class(Private)?Property|ClassPrivateMethod|PrivateName|StaticBlock)$/.test(node.type))
          found.push(node.type);
      });
    }
    expect(found).toEqual([]);
  });
});

describe('the bundle in a context without web and Node globals', () => {
  test('the context is as bare as Google’s', () => {
    const names = [
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'setTimeout',
      'fetch',
      'crypto',
      'atob',
      'performance',
      'process',
      'require',
    ];
    for (const name of names) expect(evaluated(`typeof ${name}`)).toBe('undefined');
  });

  test.each([
    [
      'POS_FORM_LINK(219141, 50, 1045405430620)',
      'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620',
    ],
    [
      'POS_FORM_LINK("", "Новосибирская область", "1025401020721", "811")',
      'https://pos.gosuslugi.ru/form/?opaId=811&utm_source=vk&utm_medium=50&utm_campaign=1025401020721',
    ],
    [
      'POS_FORM_LINK(329659, 3, "1032311673074,0")',
      'https://pos.gosuslugi.ru/form/?opaId=329659&utm_source=vk&utm_medium=03&utm_campaign=1032311673074',
    ],
    [
      'POS_POLL_LINK("РОИВ", 50, 1105476058930)',
      'https://pos.gosuslugi.ru/og/org-activities?reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1105476058930',
    ],
    [
      'POS_POLL_LINK("омсу", 50, 1045405430620, 50657000)',
      'https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620',
    ],
    [
      'GOSUSLUGI_APP_LINK("Запись в кружок", "https://vk.ru/school?z=photo-174337985_456239078%2Falbum-174337985_0")',
      'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=174337985',
    ],
    ['CHECK_OGRN("1234567890123")', false],
    [`POS_OPA_ID("<script>Widget('https://pos.gosuslugi.ru/form', 239798, false);</script>")`, 239798],
    ['REGION_CODE("Краснодарский край")', '03'],
    ['CHECK_INN("7707083893")', true],
  ])('%s', (formula, value) => {
    expect(evaluated(formula)).toBe(value);
  });

  test('a formula touches no service and evaluates neither zod nor the handlers', () => {
    const services = Object.fromEntries(
      [
        'SpreadsheetApp',
        'PropertiesService',
        'LockService',
        'CacheService',
        'HtmlService',
        'Session',
        'Utilities',
      ].map((name) => [name, untouchable(name)]),
    );
    const context = loaded(services);
    // zod keeps its registry on the global object as soon as it is evaluated.
    const before = evaluated('Object.keys(globalThis).join()', context);
    expect(evaluated('CHECK_OGRN("1045405430620")', context)).toBe(true);
    expect(evaluated('Object.keys(globalThis).join()', context)).toBe(before);
    expect(String(before)).not.toContain('zod');
    evaluated('selectRow({})', context);
    expect(evaluated('Object.keys(globalThis).join()', context)).toContain('zod');
  });

  test('onOpen touches nothing but the menu', () => {
    const items: string[] = [];
    const menu = {
      addItem: (title: string, handler: string) => {
        items.push(`${title}: ${handler}`);
        return menu;
      },
      addToUi: () => items.push('shown'),
    };
    const services = Object.fromEntries(
      [
        'PropertiesService',
        'LockService',
        'CacheService',
        'HtmlService',
        'Session',
        'Utilities',
        'ScriptApp',
      ].map((name) => [name, untouchable(name)]),
    );
    const SpreadsheetApp = new Proxy(
      { getUi: () => ({ createAddonMenu: () => menu }) },
      {
        get: (target, member) => {
          if (member !== 'getUi') throw new Error(`SpreadsheetApp.${String(member)} must not be touched`);
          return target.getUi;
        },
      },
    );
    for (const trigger of ['onOpen', 'onInstall']) {
      items.length = 0;
      evaluated(`${trigger}({})`, loaded({ ...services, SpreadsheetApp }));
      expect(items).toEqual(['Открыть панель: openSidebar', 'shown']);
    }
  });
});
