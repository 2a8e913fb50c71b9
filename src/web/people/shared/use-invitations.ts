import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../core/protocol/index.ts';
import { invitationsApi, useTellFailure } from '../../sync/index.ts';
import { doorQuery } from '../doors/queries.ts';
import { invitationsQuery } from './queries.ts';

/** Invitations that nobody has taken yet, and what can be done with each. */
export function useInvitations(workspace: string) {
  const { t, i18n } = useTranslation('people');
  const client = useQueryClient();
  const tell = useTellFailure();
  const { data: door } = useQuery(doorQuery);
  const query = invitationsQuery(workspace);
  const { data: list = [] } = useQuery(query);
  const withdraw = useMutation({
    mutationFn: ({ id }: Invitation) => invitationsApi.withdraw(workspace, id),
    onError: tell,
    onSettled: () => client.invalidateQueries(query),
  });
  const mail = useMutation({
    mutationFn: ({ id }: Invitation) =>
      invitationsApi.mail(workspace, id, i18n.language === 'zh-CN' ? 'zh-CN' : 'en'),
    onError: tell,
    onSuccess: ({ mail }, { email }) => {
      const key = mail === 'sent' ? 'invitations.mailed' : 'invite.made.failed';
      notifications.show({ message: t(key, { email: email ?? '' }) });
    },
  });
  return {
    list,
    withdraw,
    mail,
    /** Without an address there is nowhere to send it to; without mail, nothing to send it with. */
    canMail: ({ email }: Invitation): boolean => door?.mail === true && email !== null,
  };
}
