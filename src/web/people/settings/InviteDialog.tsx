import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '../../../core/model/index.ts';
import { inviteSchema, ROLES, type Role } from '../../../core/protocol/index.ts';
import { invitationsApi, useFailure } from '../../sync/index.ts';
import { Failure } from '../doors/DoorCard.tsx';
import { doorQuery } from '../doors/queries.ts';
import { CopyField } from '../shared/CopyField.tsx';
import { RoleSelect } from '../shared/RoleSelect.tsx';
import { useDay } from '../shared/use-day.ts';
import { invitationsQuery } from './queries.ts';

/** Invites by mail, or makes a link to hand out. */
export function InviteDialog({ workspace, onClose }: { workspace: string; onClose: () => void }) {
  const { t, i18n } = useTranslation('people');
  const { t: kit } = useTranslation('kit');
  const words = useFailure();
  const day = useDay();
  const client = useQueryClient();
  const { data: door } = useQuery(doorQuery);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [locale, setLocale] = useState<Locale>(i18n.language === 'zh-CN' ? 'zh-CN' : 'en');
  const [fault, setFault] = useState(false);
  const given = { role, locale, ...(email.trim() !== '' && { email: email.trim() }) };
  const invite = useMutation({
    mutationFn: () => invitationsApi.make(workspace, given),
    onSuccess: () => client.invalidateQueries(invitationsQuery(workspace)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (inviteSchema.safeParse(given).success) invite.mutate();
    else setFault(true);
  };
  const made = invite.data;
  const isMailed = door?.mail === true && email.trim() !== '';
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
            <Button variant="default" onClick={() => invite.reset()}>
              {t('invite.another')}
            </Button>
            <Button onClick={onClose}>{t('done')}</Button>
          </Group>
        </Stack>
      ) : (
        <form noValidate onSubmit={submit}>
          <Stack gap="md">
            <TextInput
              type="email"
              label={t('field.email')}
              description={t(door?.mail ? 'invite.email.what' : 'invite.email.noMail')}
              value={email}
              error={fault && t('fault.email')}
              autoComplete="off"
              data-autofocus
              onChange={(event) => {
                setEmail(event.currentTarget.value);
                setFault(false);
              }}
            />
            <RoleSelect labelled label={t('invite.role')} value={role} roles={ROLES} onChange={setRole} />
            <Text size="xs" c="dimmed" mt={-8}>
              {t(`role.${role}.what`)}
            </Text>
            {isMailed && (
              <Select
                label={t('invite.language')}
                data={LOCALES.map((value) => ({ value, label: t(`invite.language.${value}`) }))}
                value={locale}
                allowDeselect={false}
                checkIconPosition="right"
                onChange={(value) => value && setLocale(value)}
              />
            )}
            {invite.error && <Failure>{words(invite.error)}</Failure>}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {kit('cancel')}
              </Button>
              <Button type="submit" loading={invite.isPending}>
                {t(isMailed ? 'invite.send' : 'invite.makeLink')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
