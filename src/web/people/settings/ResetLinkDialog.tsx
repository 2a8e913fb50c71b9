import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../core/protocol/index.ts';
import { useFormat } from '../../kit/index.ts';
import { peopleApi, useFailure } from '../../sync/index.ts';
import { Failure } from '../doors/DoorCard.tsx';
import { CopyField } from '../shared/CopyField.tsx';

interface Props {
  workspace: string;
  member: Member;
  onClose: () => void;
}

/** A link with which a member sets a new password, for an owner to hand over. */
export function ResetLinkDialog({ workspace, member: { user, name }, onClose }: Props) {
  const { t } = useTranslation('people');
  const { t: kit } = useTranslation('kit');
  const words = useFailure();
  const { dateTime } = useFormat();
  const make = useMutation({ mutationFn: () => peopleApi.makeResetLink(workspace, user) });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('members.reset.title', { name })}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {make.data
            ? t('members.reset.made', { time: dateTime(make.data.expiresAt) })
            : t('members.reset.what')}
        </Text>
        {make.data && <CopyField label={t('members.reset')} value={make.data.url} bare focus />}
        {make.error && <Failure>{words(make.error)}</Failure>}
        <Group justify="flex-end" gap="xs">
          {make.data ? (
            <Button onClick={onClose}>{t('done')}</Button>
          ) : (
            <>
              <Button variant="default" onClick={onClose}>
                {kit('cancel')}
              </Button>
              <Button loading={make.isPending} data-autofocus onClick={() => make.mutate()}>
                {t('invite.makeLink')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
