import type { VkStop } from '../../core/vk/vk-answer';
import type { Failure } from '../../shared/answer';
import type { SheetTrouble } from '../../shared/run';

const STOPS: { readonly [reason in VkStop]: string } = {
  token:
    'ВКонтакте не принял ключ. Остановите сбор, замените ключ и продолжите: полученные ответы уже на листе.',
  captcha:
    'ВКонтакте просит ввести код с картинки. Подождите час и продолжите или возьмите сервисный ключ: полученные ответы уже на листе.',
  access: 'ВКонтакте не даёт доступа по этому ключу. Остановите сбор, возьмите сервисный ключ и продолжите.',
  request: 'ВКонтакте отказал в ответе. Повторите позже: полученные ответы уже на листе.',
};

const vkFailure = (text: string): Failure => ({ code: 'vk', text, retry: true });

/** What a person reads when VK's answers cannot be taken. */
export const VK_FAILURES = {
  stop: (reason: VkStop, code: number): Failure => vkFailure(`${STOPS[reason]} (Ошибка ВК ${code}.)`),
  busy: (code: number): Failure =>
    vkFailure(
      `ВКонтакте просит подождать. Повторите через несколько минут: полученные ответы уже на листе. (Ошибка ВК ${code}.)`,
    ),
  silent: (): Failure => vkFailure('ВКонтакте не отвечает. Повторите позже: полученные ответы уже на листе.'),
  noWay: (): Failure => ({
    code: 'vk',
    text: 'Спросить ВКонтакте отсюда нельзя. Выберите лист с ответами или сделайте файл командой vk на компьютере.',
    retry: false,
  }),
  noToken: (): Failure => ({
    code: 'vk',
    text: 'Ключа ВКонтакте больше нет: его забыли в другом окне. Остановите сбор и введите ключ снова.',
    retry: true,
  }),
  badToken: (): Failure => ({
    code: 'bad-settings',
    text: 'Это не ключ ВКонтакте: нужна одна строка из латинских букв, цифр, точек и дефисов, без пробелов.',
    retry: false,
  }),
  noPages: (sheet: string): Failure => ({
    code: 'no-columns',
    text: `На листе «${sheet}» нет столбца со страницами ВКонтакте. Назовите его «Ссылка на госпаблик ВК» или выберите столбец в разделе «Заполнение».`,
    retry: false,
  }),
  sourceGone: (): Failure => ({
    code: 'no-sheet',
    text: 'Листа с ответами больше нет. Вернитесь назад и начните снова.',
    retry: false,
  }),
};

/** Said beside the figures of a batch. */
export const VK_TROUBLES = {
  notReached: (): SheetTrouble => ({
    title: 'Спрошены не все страницы',
    text: 'ВКонтакте отвечал слишком медленно. Возьмите ответы ещё раз: спросим только о страницах без ответа.',
  }),
};

/** The note on the header of «Состояние страницы в ВК». */
export const VK_LEGEND =
  'Заполняет дополнение «Ссылки ПОС».\n' +
  'Что ответил ВКонтакте о странице. Жёлтый: страницу или её адрес надо проверить, красный: страницы нет или меню не видно.';
