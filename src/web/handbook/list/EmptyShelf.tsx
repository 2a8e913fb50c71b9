import { Button } from '@mantine/core';
import { BookCheck, BookOpenText, type LucideIcon, PencilLine, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './EmptyShelf.module.css';

const STEPS: readonly (readonly ['compile' | 'write' | 'issue' | 'read', LucideIcon])[] = [
  ['compile', BookOpenText],
  ['write', PencilLine],
  ['issue', BookCheck],
  ['read', Smartphone],
];

/** Where nobody has made a handbook yet: what one is, and how it comes about. */
export function EmptyShelf({ onMake }: { onMake: (() => void) | null }) {
  const { t } = useTranslation('handbook');
  return (
    <div className={classes.empty}>
      <h2 className={classes.title}>{t('empty.title')}</h2>
      <p className={classes.what}>{t('empty.what')}</p>
      <ol className={classes.steps}>
        {STEPS.map(([step, Icon]) => (
          <li key={step} className={classes.step}>
            <span className={classes.icon} aria-hidden>
              <Icon size={18} />
            </span>
            <strong>{t(`empty.${step}`)}</strong>
            <span>{t(`empty.${step}.what`)}</span>
          </li>
        ))}
      </ol>
      {onMake ? (
        <Button size="md" leftSection={<BookOpenText size={17} aria-hidden />} onClick={onMake}>
          {t('list.make')}
        </Button>
      ) : (
        <p className={classes.wait}>{t('empty.wait')}</p>
      )}
    </div>
  );
}
