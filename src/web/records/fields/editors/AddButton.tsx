import { Plus } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './chips.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  /** The field that something is added to. */
  labelledBy?: string;
  describedBy?: string;
  text?: string;
  icon?: ReactNode;
}

export function AddButton({ id, labelledBy, describedBy, text, icon, ...button }: Props) {
  const { t } = useTranslation('records');
  return (
    <button
      {...button}
      id={id}
      type="button"
      className={classes.add}
      aria-labelledby={labelledBy && id ? `${id} ${labelledBy}` : undefined}
      aria-describedby={describedBy}
    >
      {icon ?? <Plus size={13} aria-hidden />}
      {text ?? t('add.item')}
    </button>
  );
}
