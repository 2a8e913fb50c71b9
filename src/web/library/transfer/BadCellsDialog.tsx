import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RowsPlan } from '../../../core/interchange/index.ts';
import { BadCellList } from './BadCellList.tsx';
import classes from './transfer.module.css';

interface Props {
  plan: RowsPlan;
  onKeep: () => void;
  onClose: () => void;
}

/** Says which cells can't be taken, and asks whether the good rows shall be. */
export function BadCellsDialog({ plan, onKeep, onClose }: Props) {
  const { t } = useTranslation('library');
  const good = plan.added.length + plan.changed.length;
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="lg"
      title={t('paste.bad', { count: plan.bad.length })}
    >
      <p className={classes.what}>{t('paste.bad.what')}</p>
      <BadCellList bad={plan.bad} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('dialog.cancel')}
        </Button>
        {good > 0 && <Button onClick={onKeep}>{t('paste.keep', { count: good })}</Button>}
      </Group>
    </Modal>
  );
}
