import type { FindingDefinitions } from '../finding';

const PHOTO_WAY =
  'Откройте любое фото сообщества: цифры после «photo-» в адресе — это номер, вставьте ссылку на фото или номер';

/** Page and community in VK. */
export const VK_PAGE_FINDINGS = {
  'vk-empty': {
    severity: 'error',
    about: 'vkPage',
    title: 'Не указана страница ВК',
    fix: 'Вставьте ссылку на сообщество с номером',
    text: () => 'Страница ВК не указана',
  },
  'vk-no-id': {
    severity: 'error',
    about: 'vkPage',
    title: 'В адресе страницы ВК нет номера',
    fix: PHOTO_WAY,
    text: (value: string) => `Страница ВК ${value}: в адресе нет номера сообщества`,
  },
  'vk-no-page': {
    severity: 'error',
    about: 'vkPage',
    title: 'Сказано, что страницы ВК нет',
    fix: 'Сначала заведите сообщество: ссылка нужна для его меню',
    text: (value: string) => `Страница ВК ${value}: страницы нет`,
  },
  'vk-channel': {
    severity: 'error',
    about: 'vkPage',
    title: 'Канал ВК вместо сообщества',
    fix: PHOTO_WAY,
    text: (value: string) => `Страница ВК ${value}: это канал, у него свой номер, а не номер сообщества`,
  },
  'vk-person': {
    severity: 'error',
    about: 'vkPage',
    title: 'Страница человека вместо сообщества',
    fix: 'Вставьте ссылку на сообщество',
    text: (value: string, withMinus: string) =>
      withMinus === ''
        ? `Страница ВК ${value}: это страница человека, а не сообщества`
        : `Страница ВК ${value}: без минуса перед номером это страница человека, а не сообщества; у сообщества он есть (${withMinus})`,
  },
  'vk-app': {
    severity: 'error',
    about: 'vkPage',
    title: 'Номер мини-приложения вместо сообщества',
    fix: PHOTO_WAY,
    text: (value: string) =>
      `Страница ВК ${value}: 8181405 — номер мини-приложения «Госуслуги», а не сообщества`,
  },
  'vk-other-site': {
    severity: 'error',
    about: 'vkPage',
    title: 'Ссылка не на ВК',
    fix: 'Вставьте ссылку на сообщество ВКонтакте',
    text: (value: string) => `Страница ВК ${value}: это другой сайт`,
  },
  'vk-short': {
    severity: 'error',
    about: 'vkPage',
    title: 'Короткая ссылка вместо адреса сообщества',
    fix: 'Откройте её и вставьте полный адрес',
    text: (value: string) => `Страница ВК ${value}: короткая ссылка не показывает сообщество`,
  },
  'vk-service': {
    severity: 'error',
    about: 'vkPage',
    title: 'Служебная ссылка ВК',
    fix: 'Вставьте адрес самого сообщества',
    text: (value: string) => `Страница ВК ${value}: это переход или «Поделиться», а не сообщество`,
  },
  'vk-several': {
    severity: 'error',
    about: 'vkPage',
    title: 'Несколько страниц ВК в одной ячейке',
    fix: 'Оставьте одну ссылку',
    text: (value: string) => `Страница ВК ${value}: в ячейке разные страницы`,
  },
  'vk-too-long': {
    severity: 'error',
    about: 'vkPage',
    title: 'Слишком длинный номер сообщества',
    fix: PHOTO_WAY,
    text: (value: string) =>
      `Страница ВК ${value}: таких длинных номеров у сообществ нет, это похоже на ИНН или ОГРН`,
  },
} satisfies FindingDefinitions;
