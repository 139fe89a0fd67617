/** What to do about defects of placed links, where several have the same advice. */

export const REPLACE = 'Замените ссылку в меню сообщества на верную';
export const BY_HAND = 'Откройте ссылку и сверьте, куда она ведёт, затем замените на верную';
export const NOTHING = 'Ничего не нужно';
export const EGRUL = 'Сверьте ОГРН с ЕГРЮЛ и замените ссылку';
export const OKATO = 'Поставьте две цифры ОКАТО региона, а не код налоговой';
export const OKTMO = 'Поставьте 8 цифр ОКТМО муниципалитета';
