import { NOVOSIBIRSK, OFFICE, ROIV_OFFICE, set, testAudits, without } from './audit-cases';
import { POLL, ROIV } from './links';

/** The regional poll of the office itself. */
const OWN_ROIV =
  'https://pos.gosuslugi.ru/og/org-activities?reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1045405430620';

testAudits([
  [
    set(POLL, 'mun_code', '5O657000'),
    [
      'link-look-alike [mun_code=5O657000] Русская буква вместо латинской или буква вместо цифры: «mun_code=5O657000»',
    ],
    POLL,
  ],
  [
    set(POLL, 'utm_campaign', '1O45405430620'),
    [
      'link-look-alike [utm_campaign=1O45405430620] Русская буква вместо латинской или буква вместо цифры: «utm_campaign=1O45405430620»',
    ],
    POLL,
  ],
  [
    set(POLL, 'utm_medium', '00'),
    ['link-region-unknown [utm_medium=00] utm_medium=«00»: такого кода региона нет'],
    '',
  ],
  [
    set(POLL, 'mun_code', '5О657000'),
    [
      'link-look-alike [mun_code=5О657000] Русская буква вместо латинской или буква вместо цифры: «mun_code=5О657000»',
    ],
    POLL,
  ],
  [
    set(POLL, 'mun_code', '50657000а'),
    [
      'link-look-alike [mun_code=50657000а] Русская буква вместо латинской или буква вместо цифры: «mun_code=50657000а»',
      'link-mun-bad [mun_code=50657000а] mun_code=«50657000a»: нет муниципалитета с таким ОКТМО',
    ],
    '',
  ],
  [
    set(POLL, 'mun_code', 'а50657000'),
    [
      'link-look-alike [mun_code=а50657000] Русская буква вместо латинской или буква вместо цифры: «mun_code=а50657000»',
      'link-mun-bad [mun_code=а50657000] mun_code=«a50657000»: нет муниципалитета с таким ОКТМО',
    ],
    '',
  ],
  [
    set(POLL, 'mun_code', '506570005'),
    ['link-mun-long [mun_code=506570005] mun_code=506570005: нужно 8 цифр, 50657000'],
    POLL,
  ],
  [
    set(set(POLL, 'mun_code', '1612101001'), 'utm_medium', '01'),
    ['link-mun-zero [mun_code=1612101001] mun_code=1612101001: потерян ноль, нужно 01612101'],
    'https://pos.gosuslugi.ru/og/org-activities?mun_code=01612101&utm_source=vk2&utm_medium=01&utm_campaign=1045405430620',
  ],
  [set(POLL, 'mun_code', '50657000'), [], POLL, { region: NOVOSIBIRSK }],
  [
    set(POLL, 'mun_code', '01612000'),
    ['link-mun-region [mun_code=01612000] mun_code=01612000: это другой регион (Алтайский край)'],
    '',
    { region: NOVOSIBIRSK },
  ],
  [
    set(POLL, 'mun_code', '50701000'),
    ['link-mun-other [mun_code=50701000] mun_code=50701000: это другой муниципалитет, а нужен 50657000'],
    POLL,
    OFFICE,
  ],
  [without(POLL, 'mun_code'), ['link-parameter-missing [] Нет параметра «mun_code»'], POLL, OFFICE],
  [
    without(POLL, 'mun_code'),
    [
      'link-parameter-missing [] Нет параметра «reg_code»',
      'link-source [utm_source=vk2] utm_source=vk2, а в опросах у РОИВ нужен vk1',
    ],
    OWN_ROIV,
    ROIV_OFFICE,
  ],
  [
    set(without(POLL, 'mun_code'), 'utm_source', 'vk3'),
    [
      'link-code-missing [] Нет ни reg_code, ни mun_code: нужен reg_code у РОИВ или mun_code у остальных',
      'link-source [utm_source=vk3] utm_source=vk3, а в опросах нужен vk1 или vk2',
    ],
    '',
  ],
  [
    set(without(POLL, 'mun_code'), 'utm_source', 'vk3'),
    [
      'link-parameter-missing [] Нет параметра «mun_code»',
      'link-source [utm_source=vk3] utm_source=vk3, а в опросах у ОМСУ и подведомственных организаций нужен vk2',
    ],
    POLL,
    OFFICE,
  ],
  [
    POLL.replace('?', '?reg_code=50&'),
    ['link-code-both [reg_code=50] В ссылке сразу reg_code и mun_code: нужен один'],
    POLL,
    OFFICE,
  ],
  [
    ROIV,
    [
      'link-kind [reg_code=50] Ссылка с reg_code — для РОИВ, а здесь ОМСУ: нужен mun_code',
      'link-ogrn-of-parent [utm_campaign=1105476058930] ОГРН 1105476058930 — вышестоящей организации, а нужен свой',
    ],
    POLL,
    OFFICE,
  ],
  [
    POLL,
    [
      'link-kind [mun_code=50657000] Ссылка с mun_code — для ОМСУ и подведомственных, а здесь РОИВ: нужен reg_code',
    ],
    OWN_ROIV,
    ROIV_OFFICE,
  ],
  [
    set(ROIV, 'utm_source', 'vk2'),
    ['link-source-kind [utm_source=vk2] utm_source=vk2 не подходит к reg_code: с ним нужен vk1'],
    '',
  ],
  [
    set(ROIV, 'utm_source', 'vk2'),
    [
      'link-source-kind [utm_source=vk2] utm_source=vk2 не подходит к reg_code: с ним нужен vk1',
      'link-ogrn-of-parent [utm_campaign=1105476058930] ОГРН 1105476058930 — вышестоящей организации, а нужен свой',
    ],
    OWN_ROIV,
    ROIV_OFFICE,
  ],
  [
    set(ROIV, 'utm_source', 'x'),
    [
      'link-source [utm_source=x] utm_source=x, а в опросах у РОИВ нужен vk1',
      'link-ogrn-of-parent [utm_campaign=1105476058930] ОГРН 1105476058930 — вышестоящей организации, а нужен свой',
    ],
    OWN_ROIV,
    ROIV_OFFICE,
  ],
  [
    set(POLL, 'utm_source', 'x'),
    ['link-source [utm_source=x] utm_source=x, а в опросах у ОМСУ и подведомственных организаций нужен vk2'],
    POLL,
    OFFICE,
  ],
  [
    set(POLL, 'utm_source', 'vk22'),
    [
      'link-source [utm_source=vk22] utm_source=vk22, а в опросах у ОМСУ и подведомственных организаций нужен vk2',
    ],
    POLL,
  ],
  [
    set(POLL, 'utm_source', 'xvk2'),
    [
      'link-source [utm_source=xvk2] utm_source=xvk2, а в опросах у ОМСУ и подведомственных организаций нужен vk2',
    ],
    POLL,
  ],
  [
    set(ROIV, 'utm_source', 'vk2'),
    [
      'link-kind [reg_code=50] Ссылка с reg_code — для РОИВ, а здесь ОМСУ: нужен mun_code',
      'link-ogrn-of-parent [utm_campaign=1105476058930] ОГРН 1105476058930 — вышестоящей организации, а нужен свой',
    ],
    POLL,
    OFFICE,
  ],
  [
    set(ROIV, 'utm_source', 'x'),
    [
      'link-kind [reg_code=50] Ссылка с reg_code — для РОИВ, а здесь ОМСУ: нужен mun_code',
      'link-source [utm_source=x] utm_source=x, а в опросах у ОМСУ и подведомственных организаций нужен vk2',
      'link-ogrn-of-parent [utm_campaign=1105476058930] ОГРН 1105476058930 — вышестоящей организации, а нужен свой',
    ],
    POLL,
    OFFICE,
  ],
  [without(ROIV, 'utm_medium'), ['link-parameter-missing [] Нет параметра «utm_medium»'], ''],
  [without(POLL, 'utm_medium'), ['link-parameter-missing [] Нет параметра «utm_medium»'], ''],
  [
    without(POLL, 'utm_medium'),
    ['link-parameter-missing [] Нет параметра «utm_medium»'],
    POLL,
    { region: NOVOSIBIRSK },
  ],
  [without(POLL, 'utm_campaign'), ['link-parameter-missing [] Нет параметра «utm_campaign»'], POLL, OFFICE],
  [
    without(ROIV, 'reg_code'),
    [
      'link-parameter-missing [] Нет параметра «reg_code»',
      'link-ogrn-of-parent [utm_campaign=1105476058930] ОГРН 1105476058930 — вышестоящей организации, а нужен свой',
    ],
    OWN_ROIV,
    ROIV_OFFICE,
  ],
  [
    set(ROIV, 'reg_code', '01'),
    ['link-region-disagree [utm_medium=50] reg_code=01, а utm_medium=50: код региона должен быть один'],
    '',
  ],
  [
    set(ROIV, 'reg_code', '01'),
    [
      'link-region-other [reg_code=01] reg_code=01: это Алтайский край, а нужен код 50',
      'link-ogrn-of-parent [utm_campaign=1105476058930] ОГРН 1105476058930 — вышестоящей организации, а нужен свой',
    ],
    OWN_ROIV,
    ROIV_OFFICE,
  ],
  [set(ROIV, 'reg_code', ''), ['link-parameter-empty [reg_code=] Параметр «reg_code» пуст'], ''],
  [
    set(POLL, 'utm_medium', '45'),
    ['link-region-mun [utm_medium=45] utm_medium=45, а mun_code=50657000 — в регионе с кодом 50'],
    '',
  ],
  [
    set(POLL, 'utm_medium', '54'),
    ['link-region-fns [utm_medium=54] utm_medium=54: это код налоговой (54), а нужен ОКАТО (50)'],
    '',
  ],
  [
    POLL.replace('?', '?reg_code=&'),
    [
      'link-parameter-empty [reg_code=] Параметр «reg_code» пуст',
      'link-code-both [] В ссылке сразу reg_code и mun_code: нужен один',
    ],
    POLL,
    OFFICE,
  ],
  [
    set(POLL, 'mun_code', ''),
    [
      'link-parameter-empty [mun_code=] Параметр «mun_code» пуст',
      'link-kind [] Ссылка с mun_code — для ОМСУ и подведомственных, а здесь РОИВ: нужен reg_code',
    ],
    OWN_ROIV,
    ROIV_OFFICE,
  ],
  [without(POLL, 'utm_source'), ['link-parameter-missing [] Нет параметра «utm_source»'], POLL],
  [
    set(without(POLL, 'mun_code'), 'utm_source', 'xvk1'),
    [
      'link-code-missing [] Нет ни reg_code, ни mun_code: нужен reg_code у РОИВ или mun_code у остальных',
      'link-source [utm_source=xvk1] utm_source=xvk1, а в опросах нужен vk1 или vk2',
    ],
    '',
  ],
  [
    set(without(POLL, 'mun_code'), 'utm_source', 'vk11'),
    [
      'link-code-missing [] Нет ни reg_code, ни mun_code: нужен reg_code у РОИВ или mun_code у остальных',
      'link-source [utm_source=vk11] utm_source=vk11, а в опросах нужен vk1 или vk2',
    ],
    '',
  ],
  [
    POLL,
    [
      'link-kind [mun_code=50657000] Ссылка с mun_code — для ОМСУ и подведомственных, а здесь РОИВ: нужен reg_code',
    ],
    OWN_ROIV,
    { kind: 'roiv' },
  ],
  [
    set(POLL, 'utm_source', 'vk1'),
    ['link-source-kind [utm_source=vk1] utm_source=vk1 не подходит к mun_code: с ним нужен vk2'],
    POLL,
    { kind: 'omsu' },
  ],
  [
    set(ROIV, 'reg_code', '54'),
    ['link-region-fns [reg_code=54] reg_code=54: это код налоговой (54), а нужен ОКАТО (50)'],
    ROIV,
    { region: NOVOSIBIRSK },
  ],
]);
