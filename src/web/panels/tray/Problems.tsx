import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../core/model/index.ts';
import { DESCRIPTORS, fieldsOf, useReadOnly, useWording } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import classes from './Tray.module.css';

/** Records that fail their schema: what fails, and the ways out. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation('panels');
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t('tray.problems', { count: problems.length })}</h3>
      <p className={classes.what}>{t('tray.problem.repair.what')}</p>
      <ul className={classes.list}>
        {problems.map((problem) => (
          <ProblemItem key={`${problem.table}:${problem.id}`} problem={problem} />
        ))}
      </ul>
    </section>
  );
}

function ProblemItem({ problem }: { problem: Problem }) {
  const { t } = useTranslation('panels');
  const { t: word, list } = useWording();
  const session = useMapSession();
  const readOnly = useReadOnly();
  const [failed, setFailed] = useState<'unmended' | 'unremoved'>();
  const { table, id, fields, raw } = problem;
  const names = fields.map((field) => {
    const known = fieldsOf(DESCRIPTORS[table]).find(({ key }) => key === field);
    return known ? word(known.label) : field;
  });
  const repair = () => {
    if (!session.repair(problem)) setFailed('unmended');
  };
  const remove = () => {
    if (table === 'journey') return;
    const removed = session.run({ type: 'records.remove', records: [{ table, id }] });
    if (!removed.ok || removed.value.length === 0) setFailed('unremoved');
  };
  return (
    <li className={classes.lost}>
      <span className={classes.name}>{[word(`kind.${table}`), titleOf(raw) ?? id].join(': ')}</span>
      <span className={classes.detail}>{t('tray.problem.fields', { fields: list(names) })}</span>
      <details className={classes.raw}>
        <summary>{t('tray.problem.raw')}</summary>
        <pre>{JSON.stringify(raw, null, 2)}</pre>
      </details>
      {failed && (
        <p className={classes.failed} role="alert">
          {t(`tray.problem.${failed}`)}
        </p>
      )}
      {!readOnly && (
        <Group gap={6}>
          <Button size="compact-xs" variant="default" onClick={repair}>
            {t('tray.problem.repair')}
          </Button>
          {table !== 'journey' && (
            <Button size="compact-xs" variant="subtle" color="red" onClick={remove}>
              {t('tray.problem.remove')}
            </Button>
          )}
        </Group>
      )}
    </li>
  );
}

const TITLE_LENGTH = 80;

function titleOf(raw: Problem['raw']): string | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const { title, name } = raw as Readonly<Record<string, unknown>>;
  const found = [title, name].find((text) => typeof text === 'string' && text !== '');
  return typeof found === 'string' ? [...found].slice(0, TITLE_LENGTH).join('') : undefined;
}
