import type { CellForm } from '../../../core/interchange/index.ts';
import { type LibraryWord, nameIn } from '../../../core/interchange/index.ts';
import { type LibraryTable, type Snapshot, TABLES } from '../../../core/model/index.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

type Choosable = CellForm & { readonly kind: 'choice' | 'choices' | 'ref' | 'refs' };

/** What may stand in the cell. */
export function optionsOf(
  form: Choosable,
  { library }: Pick<Snapshot, 'library'>,
  word: (key: LibraryWord) => string,
): readonly Option[] {
  if ('to' in form) {
    return library[form.to].list.map((record) => ({
      value: record.id,
      label: nameIn(library, form.to, record) || record.id,
    }));
  }
  return form.values.map((value) => ({ value, label: word(`${form.set}.${value}` as LibraryWord) }));
}

/** Whether a field of the table may be taken away. */
export function mayBeEmpty(table: LibraryTable, record: object, key: string): boolean {
  const without = Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  return TABLES[table].schema.safeParse(without).success;
}
