import { POS_LINK_CHECK } from '../../src/functions/pos-link-check';
import { POS_LINK_FIX } from '../../src/functions/pos-link-fix';

const FORM =
  'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620';
const POLL =
  'https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620';

describe('POS_LINK_CHECK', () => {
  test('a right link, alone and with data', () => {
    expect(POS_LINK_CHECK(FORM)).toBe('верно');
    expect(POS_LINK_CHECK(FORM, 'ОМСУ', 219141, 50, 1045405430620, 50657000)).toBe('верно');
    expect(POS_LINK_CHECK(POLL, 'омсу', '', 'Новосибирская область', '', '50657000')).toBe('верно');
  });

  test('a harmless difference is right', () => {
    expect(POS_LINK_CHECK(`${FORM}#`)).toBe('верно');
  });

  test('reasons, joined', () => {
    expect(POS_LINK_CHECK(FORM.replace('https', 'http').replace('utm_medium', 'utm_me dium'))).toBe(
      'В середине ссылки пробел («utm_me dium=50»): её скопировали из инструкции с переносом строки; ' +
        'Ссылка начинается с http://, а нужно https://',
    );
    expect(POS_LINK_CHECK(FORM, '', 811)).toBe('ID 219141 — не этой организации, а нужен 811');
    expect(POS_LINK_CHECK(FORM.replace('=50', '=54'), '', '', 50)).toBe(
      'utm_medium=54: это код налоговой (54), а нужен ОКАТО (50)',
    );
    expect(POS_LINK_CHECK(POLL, 'РОИВ')).toBe(
      'Ссылка с mun_code — для ОМСУ и подведомственных, а здесь РОИВ: нужен reg_code',
    );
  });

  test('the tax number as the region, told by the link’s own OGRN', () => {
    const told = /^Код региона «54»: это код налоговой, а у региона «Новосибирская область» код ОКАТО 50/;
    expect(() => POS_LINK_CHECK(FORM, '', '', 54)).toThrow(told);
    expect(() => POS_LINK_CHECK(FORM.replace('=50', '=54'), '', '', 54)).toThrow(told);
    expect(POS_LINK_CHECK(FORM, '', '', 'Орловская область')).toBe(
      'utm_medium=50: это Новосибирская область, а нужен код 54',
    );
    expect(POS_LINK_CHECK(FORM, '', '', 52)).toBe('utm_medium=50: это Новосибирская область, а нужен код 52');
  });

  test('empty, none, a number', () => {
    expect(POS_LINK_CHECK('', 'ОМСУ', 1)).toBe('');
    expect(POS_LINK_CHECK('нет')).toBe('Нет ссылки');
    expect(POS_LINK_CHECK(118)).toBe('Вместо ссылки число «118»');
  });

  test('data that cannot be read is refused, in a range only in its row', () => {
    expect(() => POS_LINK_CHECK(FORM, 'ОМСУ', 219141, 50, '1045405430621')).toThrow('последняя цифра');
    expect(
      POS_LINK_CHECK([[FORM], [FORM], ['']], '', '', '', [['1045405430620'], ['1045405430621'], ['']]),
    ).toEqual([
      ['верно'],
      ['⚠ ОГРН «1045405430621»: последняя цифра должна быть 0, а не 1. Сверьте номер с ЕГРЮЛ'],
      [''],
    ]);
  });
});

describe('POS_LINK_FIX', () => {
  test.each([
    [FORM, FORM],
    [FORM.replace(/&/g, '&amp;'), FORM],
    [`${POLL}\n`, POLL],
    ['', ''],
  ])('%j', (placed, fixed) => {
    expect(POS_LINK_FIX(placed)).toBe(fixed);
  });

  test('what would be a guess is refused with the reason', () => {
    expect(() => POS_LINK_FIX(FORM.replace('219141', 'ID'))).toThrow(
      'Заготовку не заменили значением: «opaId=ID»',
    );
    expect(POS_LINK_FIX([[FORM.replace('https', 'http')], ['нет'], ['']])).toEqual([
      [FORM],
      ['⚠ Нет ссылки'],
      [''],
    ]);
  });
});
