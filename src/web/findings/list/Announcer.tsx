import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../records/index.ts';
import type { ReportState } from '../../sync/index.ts';

/** What changes with every key isn't said until it has been the same for so long. */
const SETTLED_MS = 1_500;

/** Tells a screen reader how many findings are open, once their number has settled. */
export function Announcer({ state, count }: { state: ReportState; count: number }) {
  const { t } = useTranslation('findings');
  const { number } = useWording();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (state !== 'ready') return;
    const timer = setTimeout(() => setSaid(t('announce', { count, amount: number(count) })), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [state, count, t, number]);
  return (
    <VisuallyHidden component="div" role="status">
      {said}
    </VisuallyHidden>
  );
}
