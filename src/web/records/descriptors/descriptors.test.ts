import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  JOURNEY_PROSE,
  LIBRARY_TABLES,
  MAP_TABLES,
  TABLES,
  type TableName,
} from '../../../core/model/index.ts';
import { EDITORS } from '../fields/editors/table.ts';
import { schemaOf, shapeOf } from '../form/schema-of.ts';
import { DESCRIPTORS, type Field, fieldsOf } from './index.ts';

const ALL: readonly (TableName | 'journey')[] = ['journey', ...MAP_TABLES, ...LIBRARY_TABLES];

/** Script lines and the places of a waiver have editors of their own, which know their parts. */
const WHOLE = new Set(['lines', 'where', 'duration']);

function expectComplete(schema: z.ZodType, fields: readonly Field[], path: string): void {
  const shape = shapeOf(schema);
  const keys = Object.keys(shape).filter((key) => key !== 'id');
  expect(fields.map(({ key }) => key).sort(), path).toEqual(keys.sort());
  for (const field of fields) {
    const inner = shape[field.key];
    if (!inner || WHOLE.has(field.kind)) continue;
    const parts = Object.keys(shapeOf(inner));
    if (field.kind === 'group' || field.kind === 'rows') {
      expectComplete(inner, field.fields, `${path}.${field.key}`);
    } else expect(parts, `${path}.${field.key} has parts, but no editor for them`).toEqual([]);
  }
}

describe.each(ALL)('the form of %s', (table) => {
  const fields = fieldsOf(DESCRIPTORS[table]);

  it('has an editor for every field of the schema, and for nothing else', () => {
    expectComplete(schemaOf(table), fields, table);
    for (const { kind } of fields) expect(EDITORS).toHaveProperty(kind);
  });

  it('edits prose live, and nothing but prose', () => {
    const prose: readonly string[] = table === 'journey' ? JOURNEY_PROSE : TABLES[table].prose;
    const live = fields.filter(({ kind }) => kind === 'prose').map(({ key }) => key);
    expect(live.sort()).toEqual([...prose].sort());
  });

  it('points references at the table that they are of', () => {
    const references = table === 'journey' ? [] : TABLES[table].references;
    for (const { path, to } of references) {
      const field = fields.find(({ key }) => key === path.replace(/\[\].*$/, ''));
      if (field && 'to' in field) expect(field.to, path).toBe(to);
    }
  });

  it('offers every value of an enumeration', () => {
    const shape = shapeOf(schemaOf(table));
    for (const field of fields) {
      if (field.kind !== 'choice') continue;
      const json = z.toJSONSchema(shape[field.key] ?? z.never(), { io: 'input' });
      expect(field.options.map(({ value }) => value)).toEqual(json.enum);
    }
  });
});

it('edits no prose of many records at once', () => {
  for (const table of ALL) {
    const both = fieldsOf(DESCRIPTORS[table]).filter(({ kind, many }) => kind === 'prose' && many);
    expect(both).toEqual([]);
  }
});
