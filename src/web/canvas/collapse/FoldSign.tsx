import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { gravestOf, SeveritySign } from '../../checks/index.ts';
import { useMapSession } from '../../sync/index.ts';
import classes from './collapse.module.css';

const GRAVITY = ['error', 'warning', 'info'] as const;

/** How grave the gravest finding is about what is hidden, and how many there are. */
export function FoldSign({ places }: { places: readonly string[] }) {
  const { t } = useTranslation('checks');
  const { checks } = useMapSession();
  const key = places.join('\n');
  const read = useCallback(() => {
    const all = key.split('\n').flatMap((place) => gravestOf(checks.seenAt(place)) ?? []);
    const gravest = GRAVITY.find((severity) => all.some((one) => one.severity === severity));
    return gravest ? `${gravest} ${all.reduce((sum, { count }) => sum + count, 0)}` : '';
  }, [checks, key]);
  const said = useSyncExternalStore(checks.subscribe, read);
  if (said === '') return null;
  const [severity, count] = said.split(' ') as [(typeof GRAVITY)[number], string];
  return (
    <span
      className={classes.finding}
      role="img"
      aria-label={t('mark.label', { count: Number(count), severity: t(`severity.${severity}`) })}
    >
      <SeveritySign severity={severity} size={13} />
    </span>
  );
}
