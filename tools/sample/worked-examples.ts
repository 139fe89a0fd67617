import type { SampleBlock, SampleTree } from './sample-tree';

/** The organisations of the instruction's worked examples; only the kindergarten's parent is invented. */
export function workedExamples(tree: SampleTree): SampleBlock {
  const city = { oktmo: '50701000', municipality: 'город Новосибирск' };
  const ministry = tree.member(
    {
      name: 'Министерство цифрового развития и связи Новосибирской области',
      shortName: 'Минцифры Новосибирской области',
      kind: 'roiv',
      section: 'gosuslugi',
      field: 'Связь',
      ogrn: '1105476058930',
    },
    false,
  );
  ministry.faults.push('no-account');
  const district = tree.member(
    {
      name: 'Администрация Черепановского района',
      kind: 'omsu',
      section: 'gosuslugi',
      field: 'Местное самоуправление',
      ogrn: '1045405430620',
      oktmo: '50657000',
      municipality: 'Черепановский район',
      id: '219141',
      status: 'Подтвержден',
    },
    false,
  );
  const department = tree.member(
    {
      name: 'Городской департамент дошкольных дел',
      kind: 'omsu',
      section: 'gosuslugi',
      field: 'Образование',
      id: '811',
      status: 'Подтвержден',
      ...city,
    },
    false,
  );
  const kindergarten = tree.member(
    {
      name: 'Детский сад № 460',
      kind: 'subordinate',
      section: 'education',
      field: 'Образование',
      ogrn: '1025401020721',
      parent: department,
      ...city,
    },
    false,
  );
  // The instruction names neither INN nor page: none is invented for those that exist.
  for (const real of [ministry, district, kindergarten]) real.cells.inn = '';
  for (const body of [ministry, district]) body.group = null;
  return {
    title: 'Примеры из инструкции',
    members: [ministry, district, department, kindergarten],
  };
}
