import type { Severity } from '../../../core/analysis/index.ts';
import { MOMENT_KINDS, type MomentKind, type TableName } from '../../../core/model/index.ts';
import type { Facet } from '../../session/index.ts';

/** The facets whose values are records. */
export const TABLE_OF: Readonly<Partial<Record<Facet, TableName>>> = {
  persona: 'personas',
  channel: 'channels',
  owner: 'roles',
};

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const isKind = (value: string): value is MomentKind => MOMENT_KINDS.some((kind) => kind === value);
export const isSeverity = (value: string): value is Severity => SEVERITIES.some((one) => one === value);
