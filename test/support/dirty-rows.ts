/** Rows of which each has several findings: no OGRN that passes, no page, a parent that is not there, long names. */
export const dirtyRows = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [
    `Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № ${at}»`,
    `10454054306${String(at % 100).padStart(2, '0')}`,
    '',
    `Отдел образования № ${at % 300} администрации Дальнего района`,
    '50657999',
    'Образование',
    `https://vk.com/school_${at}`,
  ]);
