import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../../../core/protocol/index.ts';
import { useFailure } from '../../sync/index.ts';
import { Failure } from '../doors/DoorCard.tsx';
import { CopyField } from '../shared/CopyField.tsx';
import { LetterLanguage } from '../shared/LetterLanguage.tsx';
import { RoleSelect } from '../shared/RoleSelect.tsx';
import { useDay } from '../shared/use-day.ts';
import { useInvite } from '../shared/use-invite.ts';

/** Invites by mail, or makes a link to hand out. */
export function InviteDialog({ workspace, onClose }: { workspace: string; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: kit } = useTranslation('kit');
  const words = useFailure();
  const day = useDay();
  const form = useInvite(workspace);
  const { made, role, isMailed, fault, error } = form;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(made ? 'invite.made' : 'members.invite')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      {made ? (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {made.mail === 'sent'
              ? t('invite.made.sent', { email: made.email ?? '' })
              : `${made.mail === 'failed' ? t('invite.made.failed', { email: made.email ?? '' }) : ''} ${t('invite.made.link', { day: day(made.expiresAt) })}`.trim()}
          </Text>
          <CopyField label={t('invite.link')} value={made.url} bare focus />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={form.reset}>
              {t('invite.another')}
            </Button>
            <Button onClick={onClose}>{t('done')}</Button>
          </Group>
        </Stack>
      ) : (
        <form noValidate onSubmit={(event) => form.submit(event)}>
          <Stack gap="md">
            <TextInput
              type="email"
              label={t('field.email')}
              description={t(form.mails ? 'invite.email.what' : 'invite.email.noMail')}
              value={form.email}
              error={fault && t(fault)}
              autoComplete="off"
              data-autofocus
              onChange={(event) => form.setEmail(event.currentTarget.value)}
            />
            <RoleSelect
              labelled
              label={t('invite.role')}
              value={role}
              roles={ROLES}
              onChange={form.setRole}
            />
            <Text size="xs" c="dimmed" mt={-8}>
              {t(`role.${role}.what`)}
            </Text>
            {isMailed && <LetterLanguage labelled value={form.locale} onChange={form.setLocale} />}
            {error && <Failure>{words(error)}</Failure>}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {kit('cancel')}
              </Button>
              <Button type="submit" loading={form.busy}>
                {t(isMailed ? 'invite.send' : 'invite.makeLink')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
