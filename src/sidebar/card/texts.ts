import { counted, plural } from '../../core/cells/plural';

/** The card of an organisation, with the links that are placed. */

export const BUTTONS = {
  copy: 'Копировать',
  copied: 'Скопировано',
  open: 'Открыть',
  previous: 'Предыдущая',
  next: 'Следующая',
  cardOfSelected: 'Карточка выделенной строки',
  /** Beside the steps, where the room is for one line. */
  ofSelected: 'Из таблицы',
  ofSelectedWhole: 'Из таблицы: карточка выделенной строки',
};

export const showRow = (row: number) => counted`Строка ${row}: показать в таблице`;

export const SEARCH = {
  label: 'Найти: название, ОГРН, строка',
  button: 'Найти',
  offer: 'Найти организацию',
  looking: 'Ищем…',
  ofSheet: (name: string) => `Лист: «${name}»`,
  sheet: 'Лист с организациями',
  follow: 'Следовать за таблицей',
  found: (total: number, shown: number) =>
    total === 0
      ? 'Ничего не найдено.'
      : total > shown
        ? counted`Найдено ${total}, первые ${shown}. Уточните запрос.`
        : counted`Найдено: ${total}`,
};

export const CARD = {
  loading: 'Открываем карточку…',
  empty: 'Выделите в таблице строку организации и нажмите «Карточка выделенной строки».',
  position: (position: number, total: number) => counted`${position} из ${total}`,
  page: 'Страница ВКонтакте',
  noPage: 'в таблице не указана',
  items: 'Пункты меню сообщества',
  itemsHint:
    'Добавьте по порядку: «Управление» → «Настройки» → «Меню» → «Новая ссылка», затем «Сохранить». Проверьте, как название выглядит на телефоне.',
  itemHeading: (position: number, title: string) => `${position}. ${title}`,
  cover: 'Обложка',
  menuName: 'Название',
  link: 'Ссылка',
  opens: 'Откроется:',
  length: (length: number) => counted`${length} из ${20}`,
  copyName: 'Копировать название',
  copyCover: 'Копировать обложку',
  copyLink: 'Копировать ссылку',
  openLink: 'Открыть ссылку в новой вкладке',
  copied: 'Скопировано',
  copyByHand: 'Браузер не дал скопировать. Текст выделен: нажмите Ctrl+C.',
  phoneOnly: 'Открывается только на телефоне: наведите камеру на код.',
  qr: 'QR-код',
  noQr: 'Ссылка не помещается в QR-код: она слишком длинная.',
  qrName: (title: string) => `QR-код ссылки «${title}»`,
  before: 'Перед размещением',
  after: 'После размещения',
  findings: 'Замечания к строке',
  source: 'Откуда ID',
};

export const PLACED_LINK = {
  heading: 'Сейчас размещено',
  of: (item: number, count: number) => counted`Сейчас размещено, ${item} из ${count}`,
  right: 'Ссылка верна',
  same: 'Размещена, ссылка верна',
  marked: 'Подчёркнуто то, что неверно.',
  markedRight: 'Подчёркнуто то, чем верная ссылка отличается.',
  due: 'Верная ссылка',
  copyRight: 'Копировать верную ссылку',
  noRight: 'Верную ссылку собрать не из чего: исправьте замечания к строке.',
  cut: (count: number) => counted`…ещё ${count} ${plural(count, 'знак', 'знака', 'знаков')}`,
};
