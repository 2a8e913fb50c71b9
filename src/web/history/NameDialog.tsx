import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../core/model/index.ts';
import type { VersionInfo } from '../../core/protocol/index.ts';
import { useVersionActions } from './use-versions.ts';

/** Gives a version a name, or another one. */
export function NameDialog({ version, onClose }: { version: VersionInfo; onClose: () => void }) {
  const { t } = useTranslation('history');
  const { t: kit } = useTranslation('kit');
  const [name, setName] = useState(version.name);
  const { rename } = useVersionActions();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) rename.mutate({ id: version.id, name: name.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rename.title')}
      size="sm"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form onSubmit={submit}>
        <TextInput
          aria-label={t('rename.title')}
          description={t('rename.why')}
          value={name}
          maxLength={LIMITS.title}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" disabled={!name.trim()} loading={rename.isPending}>
            {t('rename.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
