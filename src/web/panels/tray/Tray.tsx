import { PackageCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addWords } from '../../kit/index.ts';
import { LATER_PANEL_WORDS } from '../later-words.ts';
import { LostCards } from './LostCards.tsx';
import { LostRecords } from './LostRecords.tsx';
import { Problems } from './Problems.tsx';
import classes from './Tray.module.css';
import { useTray } from './use-tray.ts';

addWords(LATER_PANEL_WORDS);

/** What has no place on the map or can't be read: kept, shown, and helped back. */
export function Tray() {
  const { cards, steps, moments, problems } = useTray();
  const isEmpty = [cards, steps, moments, problems].every(({ length }) => length === 0);
  if (isEmpty) return <Empty />;
  return (
    <>
      {cards.length > 0 && <LostCards cards={cards} />}
      {steps.length > 0 && <LostRecords table="steps" records={steps} />}
      {moments.length > 0 && <LostRecords table="moments" records={moments} />}
      {problems.length > 0 && <Problems problems={problems} />}
    </>
  );
}

function Empty() {
  const { t } = useTranslation('panels');
  return (
    <div className={classes.empty}>
      <PackageCheck size={28} strokeWidth={1.5} aria-hidden />
      <p className={classes.emptyTitle}>{t('tray.teach')}</p>
      <p className={classes.what}>{t('tray.teach.more')}</p>
    </div>
  );
}
