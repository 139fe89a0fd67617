import { NOVOSIBIRSK, OFFICE, set, testAudits } from './audit-cases';
import { FORM } from './links';

testAudits([
  [
    set(FORM, 'utm_medium', '02'),
    [
      'link-region-fns-likely [utm_medium=02] utm_medium=02: похоже на код налоговой (02), сверьте с ОКАТО (80)',
    ],
    '',
  ],
  [
    set(FORM, 'utm_medium', '02'),
    ['link-region-unknown [utm_medium=02] utm_medium=«02»: такого кода региона нет'],
    FORM,
    OFFICE,
  ],
  [
    set(FORM, 'utm_medium', '002'),
    ['link-region-unknown [utm_medium=002] utm_medium=«002»: такого кода региона нет'],
    '',
  ],
  [
    set(FORM, 'utm_medium', '9999'),
    ['link-region-unknown [utm_medium=9999] utm_medium=«9999»: такого кода региона нет'],
    '',
  ],
  [
    set(FORM, 'utm_medium', '5o'),
    [
      'link-look-alike [utm_medium=5o] Русская буква вместо латинской или буква вместо цифры: «utm_medium=5o»',
    ],
    FORM,
  ],
  [
    set(FORM, 'utm_medium', 'oo'),
    ['link-region-unknown [utm_medium=oo] utm_medium=«oo»: такого кода региона нет'],
    '',
  ],
  [
    set(FORM, 'utm_medium', '54'),
    ['link-region-fns [utm_medium=54] utm_medium=54: это код налоговой (54), а нужен ОКАТО (50)'],
    FORM,
    { region: NOVOSIBIRSK },
  ],
  [
    set(FORM, 'utm_medium', '5'),
    [
      'link-region-zero [utm_medium=5] utm_medium=5: потерян ноль, нужно 05',
      'link-ogrn-region [utm_medium=5] ОГРН 1045405430620 зарегистрирован в другом регионе (Новосибирская область): проверьте, если организация не переезжала',
    ],
    'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=05&utm_campaign=1045405430620',
  ],
  [
    set(FORM, 'utm_medium', '3'),
    [
      'link-region-zero [utm_medium=3] utm_medium=3: потерян ноль, нужно 03',
      'link-ogrn-region [utm_medium=3] ОГРН 1045405430620 зарегистрирован в другом регионе (Новосибирская область): проверьте, если организация не переезжала',
    ],
    'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=03&utm_campaign=1045405430620',
  ],
  [
    set(FORM, 'utm_medium', '50657000'),
    ['link-region-long [utm_medium=50657000] utm_medium=«50657000»: нужны только цифры региона 50'],
    FORM,
  ],
  [
    set(FORM, 'utm_medium', 'x50'),
    ['link-region-unknown [utm_medium=x50] utm_medium=«x50»: такого кода региона нет'],
    '',
  ],
  [
    set(FORM, 'utm_medium', '00'),
    ['link-region-unknown [utm_medium=00] utm_medium=«00»: такого кода региона нет'],
    FORM,
    OFFICE,
  ],
  [
    set(FORM, 'utm_medium', '111'),
    ['link-region-other [utm_medium=111] utm_medium=111: это Ненецкий автономный округ, а нужен код 50'],
    FORM,
    OFFICE,
  ],
  [
    set(FORM, 'utm_medium', '99'),
    [
      'link-ogrn-region [utm_medium=99] ОГРН 1045405430620 зарегистрирован в другом регионе (Новосибирская область): проверьте, если организация не переезжала',
    ],
    set(FORM, 'utm_medium', '99'),
  ],
  [
    set(FORM, 'utm_medium', '45'),
    [
      'link-ogrn-region [utm_medium=45] ОГРН 1045405430620 зарегистрирован в другом регионе (Новосибирская область): проверьте, если организация не переезжала',
    ],
    set(FORM, 'utm_medium', '45'),
  ],
  [
    set(FORM, 'utm_medium', '54'),
    [
      'link-region-fns-likely [utm_medium=54] utm_medium=54: похоже на код налоговой (54), сверьте с ОКАТО (50)',
    ],
    '',
  ],
]);
