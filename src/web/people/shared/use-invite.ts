import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../core/model/index.ts';
import { inviteSchema, type Role } from '../../../core/protocol/index.ts';
import { invitationsApi } from '../../sync/index.ts';
import { doorQuery } from '../doors/queries.ts';
import { invitationsQuery, membersQuery } from './queries.ts';

/** Why an address can't be invited as it stands. */
type Fault = 'fault.email' | 'fault.member' | 'fault.invited';

const sameAs = (address: string) => (one: { readonly email: string | null }) =>
  one.email?.toLowerCase() === address.toLowerCase();

/** What is filled in to invite somebody into a workspace, and what comes of sending it. */
export function useInvite(workspace: string) {
  const { i18n } = useTranslation('people');
  const client = useQueryClient();
  const { data: door } = useQuery(doorQuery);
  const { data: members } = useQuery(membersQuery(workspace));
  const { data: invitations } = useQuery(invitationsQuery(workspace));
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [locale, setLocale] = useState<Locale>(i18n.language === 'zh-CN' ? 'zh-CN' : 'en');
  const [fault, setFault] = useState<Fault | null>(null);
  const email = typed.trim();
  const given = { role, locale, ...(email !== '' && { email }) };
  const invite = useMutation({
    mutationFn: () => invitationsApi.make(workspace, given),
    onSuccess: () => {
      setTyped('');
      return client.invalidateQueries(invitationsQuery(workspace));
    },
  });

  const faultOf = (): Fault | null => {
    if (!inviteSchema.safeParse(given).success) return 'fault.email';
    if (email === '') return null;
    if (members?.some(sameAs(email))) return 'fault.member';
    return invitations?.some(sameAs(email)) ? 'fault.invited' : null;
  };

  return {
    mails: door?.mail === true,
    email: typed,
    setEmail: (value: string) => {
      setTyped(value);
      setFault(null);
    },
    role,
    setRole,
    locale,
    setLocale,
    fault,
    isMailed: door?.mail === true && email !== '',
    /** @param needsAddress where an invitation is a letter, and nothing without an address. @returns whether it is sent */
    submit: (event: FormEvent, needsAddress = false): boolean => {
      event.preventDefault();
      const found = needsAddress && email === '' ? 'fault.email' : faultOf();
      setFault(found);
      if (found === null && !invite.isPending) invite.mutate();
      return found === null;
    },
    busy: invite.isPending,
    error: invite.error,
    made: invite.data,
    reset: invite.reset,
  };
}
