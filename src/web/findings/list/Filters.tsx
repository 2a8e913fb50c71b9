import { Button, MultiSelect, Popover, Select } from '@mantine/core';
import { ListFilter } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { explain, RULES, type Severity } from '../../../core/analysis/index.ts';
import { SeveritySign } from '../../checks/index.ts';
import { SearchField } from '../../kit/index.ts';
import { recordName, useWording } from '../../records/index.ts';
import { useMapSession, useReport } from '../../sync/index.ts';
import { GROUPINGS, type Grouping, ownerOf, stageOf } from './arrange.ts';
import classes from './FindingsList.module.css';
import { useFindingsView } from './view-store.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

interface Props extends Record<Severity, number> {
  /** How many the filters let through. */
  shown: number;
}

/** What is shown of the findings, and in which groups. */
export const Filters = memo(function Filters({ shown, ...counts }: Props) {
  const { t } = useTranslation('findings');
  const { number } = useWording();
  const { text, severities, grouping, set } = useFindingsView();
  const all = counts.error + counts.warning + counts.info;
  const toggle = (severity: Severity) =>
    set({
      severities: severities.includes(severity)
        ? severities.filter((one) => one !== severity)
        : [...severities, severity],
    });
  return (
    <div className={classes.filters}>
      <div className={classes.row}>
        <SearchField
          size="xs"
          className={classes.search}
          label={t('search')}
          value={text}
          onSearch={(found) => set({ text: found })}
        />
        <MoreFilters />
      </div>
      <div className={classes.row}>
        <div className={classes.chips}>
          {SEVERITIES.map((severity) => (
            <SeverityChip
              key={severity}
              severity={severity}
              count={counts[severity]}
              pressed={severities.includes(severity)}
              onPress={() => toggle(severity)}
            />
          ))}
        </div>
        <Select
          size="xs"
          className={classes.grouping}
          aria-label={t('group')}
          allowDeselect={false}
          value={grouping}
          data={GROUPINGS.map((value) => ({ value, label: t(`group.${value}`) }))}
          onChange={(value) => value && set({ grouping: value as Grouping })}
          comboboxProps={{ width: 180, position: 'bottom-end' }}
        />
      </div>
      {shown < all && <p className={classes.some}>{t('some', { shown: number(shown), all: number(all) })}</p>}
    </div>
  );
});

interface ChipProps {
  severity: Severity;
  count: number;
  pressed: boolean;
  onPress: () => void;
}

function SeverityChip({ severity, count, pressed, onPress }: ChipProps) {
  const { t } = useTranslation('findings');
  const { number } = useWording();
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={pressed}
      aria-label={t(`only.${severity}`, { count, amount: number(count) })}
      disabled={count === 0 && !pressed}
      onClick={onPress}
    >
      <SeveritySign severity={severity} size={13} />
      {number(count)}
    </button>
  );
}

function MoreFilters() {
  const { t } = useTranslation('findings');
  const { number } = useWording();
  const { rules, stages, owners } = useFindingsView();
  const active = rules.length + stages.length + owners.length;
  return (
    <Popover width={280} position="bottom-end" trapFocus shadow="lg">
      <Popover.Target>
        <Button
          size="xs"
          variant={active > 0 ? 'light' : 'default'}
          leftSection={<ListFilter size={14} aria-hidden />}
        >
          {active > 0 ? t('filter.some', { amount: number(active) }) : t('filter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.popover}>
        <FilterFields isActive={active > 0} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** There only while the filters are open: what can be chosen is looked for in all findings. */
function FilterFields({ isActive }: { isActive: boolean }) {
  const { t } = useTranslation('findings');
  const wording = useWording();
  const { snapshot } = useMapSession();
  const { waived, rules, stages, owners, set, clear } = useFindingsView();
  const report = useReport();
  const located = report.located.filter(({ finding }) => (finding.waived !== undefined) === waived);
  const now = snapshot();
  const there = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== '');
  const known = new Set<string>([...located.map(({ finding }) => finding.rule), ...rules]);
  const named = (table: 'stages' | 'roles', ids: readonly string[]) =>
    ids.map((value) => ({ value, label: recordName(now, table, value, wording) }));
  const select = {
    size: 'xs',
    searchable: true,
    clearable: true,
    hidePickedOptions: true,
    comboboxProps: { withinPortal: false },
  } as const;
  return (
    <>
      <MultiSelect
        {...select}
        label={t('group.rule')}
        value={[...rules]}
        data={RULES.filter(({ id }) => known.has(id)).map(({ id }) => ({
          value: id,
          label: explain(id, wording.locale).name,
        }))}
        onChange={(value) => set({ rules: value })}
      />
      <MultiSelect
        {...select}
        label={t('group.stage')}
        value={[...stages]}
        data={named('stages', there([...located.map((one) => stageOf(one, now)), ...stages]))}
        onChange={(value) => set({ stages: value })}
      />
      <MultiSelect
        {...select}
        label={t('group.owner')}
        value={[...owners]}
        data={named('roles', there([...located.map((one) => ownerOf(one, now)), ...owners]))}
        onChange={(value) => set({ owners: value })}
      />
      <Button size="xs" variant="subtle" disabled={!isActive} onClick={clear}>
        {t('clear')}
      </Button>
    </>
  );
}
