import type { Failure } from '../../src/shared/answer';

export const CHANGED: Failure = { code: 'changed', text: 'Лист изменили.', retry: true };
export const BROKEN: Failure = { code: 'google', text: 'Повторите.', retry: true };
export const BUSY: Failure = { code: 'busy', text: 'Лист уже заполняется.', retry: true };
export const TAKEN: Failure = { code: 'taken-over', text: 'Продолжили в другом окне.', retry: false };
export const GONE: Failure = { code: 'run-gone', text: 'Этого заполнения уже нет.', retry: false };
