import { NO_ANSWERS } from '../../../src/register/hand-out/answers/answers';
import { readAnswers } from '../../../src/register/hand-out/answers/read-answers';
import { readSeen, seenText } from '../../../src/register/hand-out/answers/seen-answers';
import type { BroughtAnswer, CollectRow } from '../../../src/register/hand-out/model';
import {
  ANSWER_FIELDS,
  type AnswerField,
  type Answers,
  type Computed,
  type HandOutRow,
  type TypedCells,
} from '../../../src/register/hand-out/model';
import { planCollect } from '../../../src/register/hand-out/plan-collect';
import { planMerge } from '../../../src/register/hand-out/plan-merge';
import { assignKeys, keyOf } from '../../../src/register/hand-out/row-keys';
import { computedOf } from '../../../src/register/hand-out/sheet/sheet-rows';
import { nameKey } from '../../../src/register/rows/name-key';
import type { Decisions } from '../../../src/shared/collect';

/** An organisation of a pretended register; `self` is who it really is, which no rule can see. */
export interface WorldRow {
  self: string;
  ogrn: string;
  name: string;
  page: string;
  place: string;
  stored: string;
  collected: Answers;
  seen: string;
}

interface WorldSheetRow {
  key: string;
  computed: Computed;
  typed: { [field in AnswerField]: string };
}

export interface WorldSheet {
  id: number;
  place: string;
  rows: WorldSheetRow[];
}

const EMPTY = { ...NO_ANSWERS };

/** A register, its hand-out sheets and what people do to them. */
export class World {
  rows: WorldRow[] = [];
  sheets: WorldSheet[] = [];
  private lastSheet = 0;

  add(self: string, ogrn: string, name: string, place: string): void {
    this.rows.push({
      self,
      ogrn,
      name,
      page: `vk.com/${self}`,
      place,
      stored: '',
      collected: EMPTY,
      seen: '',
    });
  }

  /** Hands out to some places, or to all. */
  handOut(only?: string): void {
    const stored = assignKeys(this.rows.map((row) => ({ ...row, name: nameKey(row.name) })));
    this.rows.forEach((row, at) => {
      row.stored = stored[at] as string;
    });
    const titleOf = (key: string): string => this.rows.find((row) => keyOf(row.stored) === key)?.place ?? '';
    for (const place of Array.from(new Set(this.rows.map((row) => row.place))).sort()) {
      if (only !== undefined && place !== only) continue;
      this.merge(place, titleOf);
    }
  }

  private merge(place: string, titleOf: (key: string) => string): void {
    let sheet = this.sheets.find((one) => one.place === place);
    if (sheet === undefined) {
      this.lastSheet += 1;
      sheet = { id: this.lastSheet, place, rows: [] };
      this.sheets.push(sheet);
    }
    const target = sheet;
    const wanted = this.rows
      .filter((row) => row.place === place)
      .map((row) => ({ key: keyOf(row.stored), computed: computed(row) }));
    const neighbours = this.sheets
      .filter((one) => one !== target && one.place !== place)
      .map((one) => ({ sheetId: one.id, rows: asRead(one) }));
    const change = planMerge(asRead(target), neighbours, wanted, titleOf);
    const at = (row: number): WorldSheetRow => target.rows[row - 1] as WorldSheetRow;
    for (const { row, field, text } of change.updates)
      at(row).computed = { ...at(row).computed, [field]: text };
    const taken: [number, number][] = [];
    const take = (from: { sheetId: number; row: number } | null): WorldSheetRow['typed'] => {
      if (from === null) return { ...EMPTY };
      taken.push([from.sheetId, from.row]);
      const source = this.sheets.find((one) => one.id === from.sheetId)?.rows[from.row - 1] as WorldSheetRow;
      return { ...source.typed };
    };
    for (const { row, from } of change.brought) at(row).typed = take(from);
    const added = change.appends.map((one) => ({ ...one.wanted, typed: take(one.from) }));
    const gone = new Set(change.deletes.map((row) => at(row.row)));
    target.rows = target.rows.filter((row) => !gone.has(row)).concat(added);
    for (const [id, row] of taken.sort((a, b) => b[1] - a[1])) {
      const source = this.sheets.find((one) => one.id === id) as WorldSheet;
      source.rows.splice(row - 1, 1);
    }
  }

  collect(decisions: Decisions = {}): void {
    const brought = this.sheets.flatMap((sheet) =>
      asRead(sheet).map(
        ({ row, key, computed: { name, ogrn }, typed }): BroughtAnswer => ({
          source: sheet.place,
          group: sheet.place,
          handedOn: '',
          row,
          key,
          name,
          ogrn,
          page: '',
          answers: readAnswers(typed),
        }),
      ),
    );
    const plan = planCollect(this.rows.map(asCollectRow), brought, decisions);
    plan.rows.forEach(({ answers, seen, handedOn }, at) => {
      const row = this.rows[at] as WorldRow;
      row.collected = answers;
      row.seen = seenText(seen, handedOn);
    });
  }
}

function asCollectRow(row: WorldRow, at: number): CollectRow {
  return {
    row: at + 2,
    key: keyOf(row.stored),
    name: row.name,
    ogrn: row.ogrn,
    page: '',
    stored: row.stored,
    collected: row.collected,
    ...readSeen(row.seen),
    groups: [row.place],
    recipient: row.place,
  };
}

function asRead(sheet: WorldSheet): HandOutRow[] {
  return sheet.rows.map(({ key, computed: cells, typed }, at) => ({
    row: at + 1,
    key,
    computed: cells,
    typed: typed as TypedCells,
    extra: false,
  }));
}

function computed(row: WorldRow): Computed {
  return computedOf((field) => (field === 'name' ? row.name : field === 'ogrn' ? row.ogrn : ''));
}

/** Every text that stands in an answer cell, of sheets and register. */
export function allTyped(world: World): string[] {
  const texts = (answers: { readonly [field in AnswerField]: string }): string[] =>
    ANSWER_FIELDS.map((field) => answers[field]).filter((text) => text !== '');
  return [
    ...world.sheets.flatMap(({ rows }) => rows.flatMap(({ typed }) => texts(typed))),
    ...world.rows.flatMap(({ collected }) => texts(collected)),
  ];
}
