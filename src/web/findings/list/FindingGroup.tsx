import { Button } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain, type RuleId, type Severity } from '../../../core/analysis/index.ts';
import { FindingItem, SeveritySign } from '../../checks/index.ts';
import { useRecordName, useWording } from '../../records/index.ts';
import type { Group, Grouping } from './arrange.ts';
import classes from './FindingsList.module.css';

/** So many are shown at first: a glossary with one new word can find it in thousands of cards. */
const AT_FIRST = 40;

interface Props {
  by: Grouping;
  group: Group;
  /** The finding at which Tab stops. */
  current: string | null;
}

export const FindingGroup = memo(function FindingGroup({ by, group: { key, findings }, current }: Props) {
  const { t } = useTranslation('findings');
  const { number } = useWording();
  const id = useId();
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, AT_FIRST);
  return (
    <section aria-labelledby={id}>
      <h3 className={classes.groupTitle}>
        <button
          type="button"
          id={id}
          data-walk
          className={classes.groupToggle}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden className={classes.chevron} />
          {by === 'severity' && <SeveritySign severity={key as Severity} size={14} />}
          <span className={classes.groupName}>
            <GroupName by={by} name={key} />
          </span>
          <span className={classes.count}>{number(findings.length)}</span>
        </button>
      </h3>
      {open && (
        <ul className={classes.items}>
          {shown.map((finding) => (
            <FindingItem key={finding.key} finding={finding} tabbable={finding.key === current} />
          ))}
        </ul>
      )}
      {open && shown.length < findings.length && (
        <Button size="compact-sm" variant="subtle" className={classes.more} onClick={() => setAll(true)}>
          {t('showAll', { amount: number(findings.length) })}
        </Button>
      )}
    </section>
  );
});

function GroupName({ by, name }: { by: Grouping; name: string }) {
  const { t } = useTranslation('findings');
  const { t: tChecks } = useTranslation('checks');
  const { locale } = useWording();
  const table = by === 'stage' ? 'stages' : 'roles';
  const record = useRecordName(table, name === '' || by === 'severity' || by === 'rule' ? undefined : name);
  if (by === 'severity') return tChecks(`severity.${name as Severity}`);
  if (by === 'rule') return explain(name as RuleId, locale).name;
  return name === '' ? t(`none.${by}`) : record;
}
