import type { ReadinessSettings } from '../../shared/readiness';

type Contact = Pick<ReadinessSettings, 'regional'>;

/** The region's specialist with telephone and mailbox; '' when the region has set none. */
export function specialistText({ regional: { name, phone, email } }: Contact): string {
  return [name, phone, email].filter((part) => part !== '').join(', ');
}

/**
 * Whom to ask in the region, in sentences: the specialist, where applications go, the page of instructions.
 *
 * @returns '' when the region has set nothing
 * @example regionalContactText({ regional: { ...NO_CONTACT, name: 'Отдел ПОС', phone: '+7 383 000-00-01' } })
 *   // 'Специалист региона: Отдел ПОС, +7 383 000-00-01.'
 * Source: the instruction tells who lacks the rights or the site to write to the region's specialist.
 */
export function regionalContactText({ regional }: Contact): string {
  const { applyTo, page } = regional;
  const person = specialistText({ regional });
  return [
    ...(person === '' ? [] : [`Специалист региона: ${person}.`]),
    ...(applyTo === '' ? [] : [`Заявки подавать: ${applyTo}.`]),
    ...(page === '' ? [] : [`Инструкции региона: ${page}`]),
  ].join(' ');
}

/**
 * Where an application goes, for the end of a sentence.
 *
 * @example whereToApply({ regional: NO_CONTACT }) // 'координатору региона'
 */
export function whereToApply({ regional }: Contact): string {
  return regional.applyTo === '' ? 'координатору региона' : `сюда: ${regional.applyTo}`;
}
