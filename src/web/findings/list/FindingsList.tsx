import { SegmentedControl } from '@mantine/core';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countOpen, useMessages } from '../../checks/index.ts';
import { isComposing } from '../../kit/index.ts';
import { useWording } from '../../records/index.ts';
import { useMapSession, useReport, useSnapshot } from '../../sync/index.ts';
import { Announcer } from './Announcer.tsx';
import { type Group, grouped, keptGroups, matching, tally } from './arrange.ts';
import { EmptyState } from './EmptyState.tsx';
import { Filters } from './Filters.tsx';
import { FindingGroup } from './FindingGroup.tsx';
import classes from './FindingsList.module.css';
import { isFiltered, useFindingsView } from './view-store.ts';
import { walkTo } from './walk-to.ts';

/** All findings: in groups, filtered, walked through with the arrow keys. */
export function FindingsList() {
  const { t } = useTranslation('findings');
  const { number } = useWording();
  const report = useReport();
  const { findings, state } = report;
  // While somebody types the list may be behind by a moment: the key comes first.
  const located = useDeferredValue(report.located);
  const { snapshot } = useMapSession();
  const stages = useSnapshot((one) => one.stages);
  const steps = useSnapshot((one) => one.steps);
  const view = useFindingsView();
  const say = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);

  const shown = useMemo(
    () => matching(located, view, { ...snapshot(), steps }, say),
    [located, view, snapshot, steps, say],
  );
  const known = useRef<readonly Group[]>([]);
  const groups = useMemo(() => {
    known.current = keptGroups(
      known.current,
      grouped(shown, view.grouping, { ...snapshot(), stages, steps }),
    );
    return known.current;
  }, [shown, view.grouping, snapshot, stages, steps]);
  const open = useMemo(() => countOpen(findings), [findings]);
  const counts = useMemo(() => tally(located, view.waived), [located, view.waived]);
  const waived = findings.length - open;
  const isHere = current !== null && shown.some(({ finding }) => finding.key === current);
  const first = groups[0]?.findings[0]?.key ?? null;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (list.current && walkTo(list.current, event.target, event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <div className={classes.panel}>
      <Announcer state={state} count={open} />
      {state === 'failed' && (
        <p className={classes.notice} role="alert">
          {t('failed')}
        </p>
      )}
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('which')}
        value={view.waived ? 'waived' : 'open'}
        onChange={(value) => view.set({ waived: value === 'waived' })}
        data={[
          { value: 'open', label: t('open', { count: open, amount: number(open) }) },
          { value: 'waived', label: t('waived', { count: waived, amount: number(waived) }) },
        ]}
      />
      {(view.waived ? waived : open) > 0 && <Filters {...counts} shown={shown.length} />}
      {shown.length === 0 ? (
        <EmptyState state={state} filtered={isFiltered(view)} waived={view.waived} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons in it
        <div
          ref={list}
          className={classes.groups}
          onKeyDown={onKeyDown}
          onFocus={(event) =>
            setCurrent(event.target.closest<HTMLElement>('[data-finding]')?.dataset.finding ?? current)
          }
        >
          {groups.map((group) => (
            <FindingGroup
              key={`${view.grouping} ${group.key}`}
              by={view.grouping}
              group={group}
              current={isHere ? current : first}
            />
          ))}
        </div>
      )}
    </div>
  );
}
