import { quoted } from '../../core/cells/quoted';
import { type GivenRegion, type Region, regionByOktmo } from '../../core/codes/region';
import {
  isSameRegion,
  type RegionWitnesses,
  regionByOgrn,
  regionFault,
} from '../../core/codes/region-agreement';
import { regionsInName } from '../../core/codes/region-in-name';
import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { demoted, registerFinding } from '../findings/register-findings';
import type { Organisation } from '../model';
import type { SheetRegion } from './region-of-sheet';

/** The region of a row, and what is to be said about it. */
export interface RowRegion {
  /** null: unknown, or the row's values contradict each other, which a finding says. */
  readonly region: Region | null;
  readonly findings: readonly Finding[];
}

/** What a row's numbers tell of its region. */
interface Told {
  readonly byOktmo: Region | null;
  readonly byOgrn: Region | null;
  /** The region that the numbers tell without contradiction, the OGRN not alone. */
  readonly agreed: Region | null;
}

function toldBy({ ogrn, oktmo }: RegionWitnesses): Told {
  const byOktmo = oktmo === '' ? null : regionByOktmo(oktmo);
  const byOgrn = ogrn === '' ? null : regionByOgrn(ogrn);
  return { byOktmo, byOgrn, agreed: byOgrn === null || byOgrn === byOktmo ? byOktmo : null };
}

/** Warnings about numbers of the row that tell another region than the one that is taken. */
function disagreements(region: Region, { ogrn, oktmo }: RegionWitnesses, told: Told): Finding[] {
  const findings: Finding[] = [];
  if (told.byOktmo !== null && told.byOktmo !== region)
    findings.push(registerFinding('region-oktmo', oktmo, told.byOktmo.name));
  if (told.byOgrn !== null && told.byOgrn !== region)
    findings.push(registerFinding('region-ogrn', ogrn, told.byOgrn.name));
  return findings;
}

/** A region that is given, by the row's cell or by the settings: refused, or taken. */
function taken(given: GivenRegion, shown: string, witnesses: RegionWitnesses, told: Told): RowRegion {
  const fault = regionFault(given, shown, witnesses);
  if (fault !== null) return { region: null, findings: [fault] };
  // «71» beside an OKTMO of Ханты-Мансийский округ is that okrug in two digits.
  const region = told.agreed !== null && isSameRegion(given, told.agreed) ? told.agreed : given.region;
  return { region, findings: disagreements(region, witnesses, told) };
}

function bySheet(sheet: SheetRegion, witnesses: RegionWitnesses, told: Told): RowRegion {
  const { region, chosen } = sheet;
  const { agreed } = told;
  // An OGRN alone is not enough: organisations move. A municipality does not.
  if (region === null) {
    const own = agreed ?? told.byOktmo;
    if (own !== null) return { region: own, findings: disagreements(own, witnesses, told) };
    return { region: null, findings: sheet.finding === null ? [] : [sheet.finding] };
  }
  const given = chosen ?? { region, code: '' };
  if (agreed === null || isSameRegion(given, agreed) || isOutvoted(sheet, agreed)) {
    return taken(given, quoted(given.code || region.name), witnesses, told);
  }
  const own = registerFinding('region-own', agreed.name, region.name);
  // A person who chose a region wants to know; in a sheet of several regions it is no surprise.
  return { region: agreed, findings: [chosen === null ? { ...own, severity: 'note' } : own] };
}

/** The chosen region is wrong for the whole sheet, or the tax service's number: that is said, not put right in silence. */
function isOutvoted({ chosen, told }: SheetRegion, agreed: Region): boolean {
  if (chosen === null) return false;
  return chosen.code === agreed.fns || (told !== null && !isSameRegion(chosen, told));
}

/** The row's own cell comes first, unless it contradicts a region that a person chose and the row's numbers confirm. */
function ofRow(
  { region: cell }: Organisation,
  sheet: SheetRegion,
  witnesses: RegionWitnesses,
  told: Told,
): RowRegion {
  if (!cell?.ok) return bySheet(sheet, witnesses, told);
  const given = cell.value;
  const { region, chosen } = sheet;
  const isConfirmed = chosen !== null && told.agreed !== null && isSameRegion(chosen, told.agreed);
  if (isConfirmed && !isSameRegion(given, chosen.region)) {
    const { region: own, findings } = bySheet(sheet, witnesses, told);
    return {
      region: own,
      findings: [registerFinding('region-row', given.region.name, chosen.region.name), ...findings],
    };
  }
  const row = taken(given, quoted(given.code || given.region.name), witnesses, told);
  if (row.region === null || region === null || isSameRegion(given, region)) return row;
  return {
    region: row.region,
    findings: [registerFinding('region-own', row.region.name, region.name), ...row.findings],
  };
}

/** The finding about an OKTMO that the polls link would carry beside another region's code: it stops that link. */
function polled(finding: Finding): Finding {
  return { ...finding, severity: 'error', text: `${finding.text}: ссылку на опросы не собрать` };
}

/** A remark when the name names another region in full: its numbers may be a neighbour's. */
function nameFindings(organisation: Organisation, region: Region | null): Finding[] {
  const [first, ...others] = regionsInName(`${organisation.name} ${organisation.shortName}`);
  if (region === null || first === undefined) return [];
  const fits = [first, ...others].some((one) => one.okato === region.okato);
  return fits ? [] : [registerFinding('region-name', first.name, region.name)];
}

/**
 * The region of a row: that of its own cell, else the one that its OKTMO and OGRN agree on, else the sheet's, else its
 * OKTMO's. A given one
 * that its numbers outvote, or that is the tax service's number of theirs, is an error: no link of the row is made.
 *
 * @param sheet region of the sheet
 * @param mun OKTMO that the polls link would have, '' for none: in another region it is an error, that link is not made
 * @example regionOfRow(organisation, regionOfSheet(rows, ''), '50657000').region?.regCode // '50'
 * Source: Mintsifry's instruction; registers that hold several regions.
 */
export function regionOfRow(organisation: Organisation, sheet: SheetRegion, mun: string): RowRegion {
  if (sheet.region === null && sheet.finding?.code === 'region-setting-bad') {
    return { region: null, findings: [sheet.finding] };
  }
  const witnesses = { ogrn: valueOrEmpty(organisation.ogrn), oktmo: valueOrEmpty(organisation.oktmo) };
  const { region, findings } = ofRow(organisation, sheet, witnesses, toldBy(witnesses));
  const cell = organisation.region;
  const municipality = region === null || mun === '' ? null : regionByOktmo(mun);
  const stops = municipality !== null && municipality !== region;
  return {
    region,
    findings: [
      // The error says more than the warning about the row's own OKTMO.
      ...findings.filter(({ code }) => !stops || code !== 'region-oktmo'),
      ...(stops ? [polled(registerFinding('region-oktmo', mun, municipality.name))] : []),
      ...(cell === null || cell.ok ? [] : [demoted(cell.finding)]),
      ...nameFindings(organisation, region),
    ],
  };
}
