import { Popover } from '@mantine/core';
import { Funnel } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, lazyPart, useFormat } from '../../kit/index.ts';
import { FACETS, useSession } from '../../session/index.ts';
import classes from '../bar/bar.module.css';

const FilterChoices = lazyPart(async () => ({
  default: (await import('./FilterChoices.tsx')).FilterChoices,
}));

/** Opens what the cards can be filtered by; tells how many values are chosen. */
export function FilterButton() {
  const { t } = useTranslation('panels');
  const { number } = useFormat();
  const count = useSession(({ filter }) =>
    FACETS.reduce((sum, facet) => sum + (filter[facet]?.length ?? 0), 0),
  );
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={360}
      shadow="lg"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.badge}>
          <IconButton
            label={count > 0 ? t('filter.label.some', { count, amount: number(count) }) : t('filter.label')}
            data-filter-button
            aria-haspopup="dialog"
            aria-expanded={opened}
            className={count > 0 ? classes.on : undefined}
            onClick={() => setOpened(!opened)}
          >
            <Funnel size={16} aria-hidden />
          </IconButton>
          {count > 0 && (
            <span className={classes.count} data-tone="plain" aria-hidden>
              {number(count)}
            </span>
          )}
        </span>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={t('filter.label')}>
        <Suspense fallback={<div style={{ height: 240 }} aria-busy />}>
          <FilterChoices />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
