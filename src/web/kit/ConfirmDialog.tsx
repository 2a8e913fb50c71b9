import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  opened: boolean;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The verb, never "OK". */
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog({ opened, title, children, confirm, danger, busy, onConfirm, onClose }: Props) {
  const { t } = useTranslation('kit');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="sm"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text component="div" size="md" c="dimmed">
        {children}
      </Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        {/* What can't be undone is never one Enter away. */}
        <Button variant="default" onClick={onClose} data-autofocus={danger || undefined}>
          {t('cancel')}
        </Button>
        <Button
          color={danger ? 'red' : undefined}
          loading={busy}
          onClick={onConfirm}
          data-autofocus={danger ? undefined : true}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
