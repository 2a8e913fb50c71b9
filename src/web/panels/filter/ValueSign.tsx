import { Tag } from 'lucide-react';
import { SeveritySign } from '../../checks/index.ts';
import { MomentGlyph, RecordIcon } from '../../records/index.ts';
import type { Facet } from '../../session/index.ts';
import { isKind, isSeverity, TABLE_OF } from './facets.ts';

/** The sign that a value has on the map too. */
export function ValueSign({ facet, value }: { facet: Facet; value: string }) {
  const table = TABLE_OF[facet];
  if (table) return <RecordIcon table={table} id={value} size={13} />;
  if (facet === 'moment' && isKind(value)) return <MomentGlyph kind={value} size={13} />;
  if (facet === 'severity' && isSeverity(value)) return <SeveritySign severity={value} size={13} />;
  return <Tag size={13} aria-hidden />;
}
