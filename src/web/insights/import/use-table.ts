import { useEffect, useState } from 'react';
import { importTables } from '../../../core/interchange/index.ts';

export interface TableRow {
  /** As the spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type Table =
  | { readonly state: 'reading' }
  | { readonly state: 'failed' }
  | { readonly state: 'read'; readonly headings: readonly string[]; readonly rows: readonly TableRow[] };

/** A file's first sheet: its headings and the rows under them. */
export function useTable(file: File): Table {
  const [table, setTable] = useState<Table>({ state: 'reading' });
  useEffect(() => {
    let current = true;
    const read = async (): Promise<Table> => {
      const sheets = await importTables(new Uint8Array(await file.arrayBuffer()));
      const [first, ...rows] = sheets.ok ? (sheets.value[0]?.rows ?? []) : [];
      return first ? { state: 'read', headings: first.cells, rows } : { state: 'failed' };
    };
    read()
      .catch((): Table => ({ state: 'failed' }))
      .then((done) => {
        if (current) setTable(done);
      });
    return () => {
      current = false;
    };
  }, [file]);
  return table;
}
