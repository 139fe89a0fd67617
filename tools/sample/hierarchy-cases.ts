import type { SampleOrganisation } from './organisation';
import type { SampleBlock, SampleTree } from './sample-tree';

const INSTITUTION = { kind: 'subordinate', section: 'gosuslugi', field: 'Культура' } as const;

/**
 * A block with each thing that goes wrong between rows: circles, strangers, namesakes, parents without a ЛКО,
 * parents whose ЛКО is closed, and names that would hurt a careless writer.
 */
export function hierarchyBlock(tree: SampleTree): SampleBlock {
  const place = { oktmo: `${tree.region.okato}799000`, municipality: 'Приграничный городской округ' };
  const administration = tree.member(
    { ...INSTITUTION, ...place, kind: 'omsu', name: 'Администрация Приграничного городского округа' },
    true,
  );
  const make = (name: string, parent: SampleOrganisation | null, own: boolean): SampleOrganisation =>
    tree.member({ ...INSTITUTION, ...place, name, parent }, own);
  return {
    title: place.municipality,
    members: [
      administration,
      ...circle(make),
      ...strangers(make),
      ...namesakes(make, administration),
      ...withoutAccount(make),
      ...closedParents(make, administration),
      ...longLine(make, administration),
      ...hostileNames(make, administration),
      ...unclearKind(make),
    ],
  };
}

type Make = (name: string, parent: SampleOrganisation | null, own: boolean) => SampleOrganisation;

function circle(make: Make): SampleOrganisation[] {
  const first = make('Музей «Круглый стол»', null, false);
  const second = make('Музей «Хоровод»', first, false);
  const third = make('Музей «Карусель»', second, false);
  first.parent = third;
  const itself = make('Музей «Сам себе хозяин»', null, false);
  itself.parent = itself;
  for (const one of [first, second, third]) one.faults.push('parent-circle');
  itself.faults.push('parent-itself');
  return [first, second, third, itself];
}

function strangers(make: Make): SampleOrganisation[] {
  const lost = make('Музей «Ничей»', null, false);
  lost.cells.parent = 'Управление, которого нет в выгрузке';
  lost.faults.push('parent-unknown');
  return [lost];
}

/** Two centres of one name: the child's parent cannot be told. */
function namesakes(make: Make, administration: SampleOrganisation): SampleOrganisation[] {
  const name = 'МКУ «Центр хозяйственного обслуживания»';
  const first = make(name, administration, true);
  const second = make(name, administration, true);
  const child = make('Музей «Двух хозяев»', null, false);
  child.cells.parent = name;
  child.faults.push('parent-namesakes');
  return [first, second, child];
}

function withoutAccount(make: Make): SampleOrganisation[] {
  const parent = make('МКУ «Центр без кабинета»', null, false);
  const child = make('Музей «Безкабинетный»', parent, false);
  parent.faults.push('no-account');
  child.faults.push('parent-without-account');
  return [parent, child];
}

/** The parent's ЛКО does not serve, the grandparent's does. */
function closedParents(make: Make, administration: SampleOrganisation): SampleOrganisation[] {
  return ['Не подключен', 'Архив', 'Отключен'].flatMap((status, at) => {
    const parent = make(`МКУ «Отдел № ${at + 1}»`, administration, true);
    parent.status = status;
    parent.connected = false;
    parent.faults.push('account-not-connected');
    return [parent, make(`Музей «Отдельский № ${at + 1}»`, parent, false)];
  });
}

/** Four levels; only the top has a ЛКО. */
function longLine(make: Make, administration: SampleOrganisation): SampleOrganisation[] {
  const department = make('МКУ «Центр обслуживания музеев»', administration, false);
  const museum = make('Музей «Большой»', department, false);
  const branch = make('Филиал музея «Большой»', museum, false);
  return [department, museum, branch];
}

/** Texts that must come out as plain text: formula starts, HTML, 250 characters. Each serves a child. */
function hostileNames(make: Make, administration: SampleOrganisation): SampleOrganisation[] {
  const names = [
    '=HYPERLINK("https://evil.example";"Нажмите")',
    '+7 выставок «Рассвет»',
    '-1+1 «Минус»',
    '@СУММ «Собака»',
    '<img src=x onerror=alert(1)> «Картинка»',
    `Музей «${'Очень длинное наименование '.repeat(10).slice(0, 242)}»`,
  ];
  return names.flatMap((name, at) => {
    const parent = make(name, administration, true);
    const child = make(`Музей «Опасный сосед № ${at + 1}»`, parent, false);
    for (const one of [parent, child]) one.dirt.push(`hostile-name-${at + 1}`);
    return [parent, child];
  });
}

/** Neither column nor name nor place in the tree tells what it is: no polls link, and a word about it. */
function unclearKind(make: Make): SampleOrganisation[] {
  const unclear = make('Комитет по особым вопросам', null, true);
  unclear.kind = null;
  unclear.cells.kind = '';
  unclear.faults.push('kind-unclear');
  return [unclear];
}
