import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Target, tableIn } from '../../../core/model/index.ts';
import { later } from '../../kit/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { MarkedProse } from '../../writing/index.ts';
import {
  DESCRIPTORS,
  type Descriptor,
  type Field,
  type Section as SectionSpec,
} from '../descriptors/index.ts';
import { EDITORS, prepareEditors } from '../fields/editors/table.ts';
import { EditorsProvider } from '../fields/editors-context.ts';
import { FieldRow } from '../fields/FieldRow.tsx';
import { useFieldBinding } from '../fields/use-field-binding.ts';
import classes from './Section.module.css';
import { Section } from './Section.tsx';
import { useReadOnly } from './use-read-only.ts';

/** Comes with the first card that is opened; by then it is there. */
const CardStandards = later(async () => (await import('../standards/CardStandards.tsx')).CardStandards);

/** Settles once all that a form may show is there. */
export const prepareForms = (): Promise<unknown> =>
  Promise.all([CardStandards.prepare(), MarkedProse.prepare(), prepareEditors()]);

interface Props {
  /** One or many records of one kind: the same list until they are others. */
  targets: readonly Target[];
}

/** All fields of a record; of many records those that make sense for many. */
export const RecordForm = memo(function RecordForm({ targets }: Props) {
  const { t } = useTranslation('records');
  const session = useMapSession();
  const [first] = targets;
  if (!first) return null;
  const sections = sectionsFor(DESCRIPTORS[first.table], targets.length > 1);
  const isEmpty = (section: SectionSpec): boolean => {
    if (first.table === 'journey') return false;
    const record = tableIn(session.snapshot(), first.table).get(first.id);
    return section.fields.every(({ key }) => isBlank((record as Loose | undefined)?.[key]));
  };
  const parts = sections.map((section) => {
    const isOne = targets.length === 1 && first.table === 'cards';
    // Of one card all standards are one list; of several each kind has its own.
    const apart = section.fields.filter(({ kind }) => !(isOne && kind === 'standards'));
    const fields = apart.map((field) => <BoundField key={field.key} field={field} targets={targets} />);
    if (apart.length < section.fields.length) fields.push(<CardStandards key="standards" id={first.id} />);
    return section.title === undefined ? (
      <div key="head" className={classes.fields}>
        {fields}
      </div>
    ) : (
      <Section key={section.title} title={t(section.title)} folded={section.folded && isEmpty(section)}>
        {fields}
      </Section>
    );
  });
  return <EditorsProvider value={EDITORS}>{parts}</EditorsProvider>;
});

type Loose = Readonly<Record<string, unknown>>;

const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function sectionsFor({ sections }: Descriptor, several: boolean): readonly SectionSpec[] {
  if (!several) return sections;
  return sections
    .map((section) => ({ ...section, fields: section.fields.filter(({ many }) => many) }))
    .filter(({ fields }) => fields.length > 0);
}

interface BoundProps {
  field: Field;
  targets: readonly Target[];
}

const BoundField = memo(function BoundField({ field, targets }: BoundProps) {
  const binding = useFieldBinding(targets, field);
  const readOnly = useReadOnly();
  return <FieldRow field={field} binding={binding} targets={targets} readOnly={readOnly} />;
});
