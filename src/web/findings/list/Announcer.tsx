import { useTranslation } from 'react-i18next';
import { Said } from '../../kit/index.ts';
import { useWording } from '../../records/index.ts';
import type { ReportState } from '../../sync/index.ts';

/** Tells a screen reader how many findings are open, once their number has settled. */
export function Announcer({ state, count }: { state: ReportState; count: number }) {
  const { t } = useTranslation('findings');
  const { number } = useWording();
  const words = state === 'ready' ? t('announce', { count, amount: number(count) }) : null;
  return <Said words={words} after={1_500} />;
}
