import { Button, Menu } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, KeyRound, UserMinus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Member, ROLES, type Role, type Session } from '../../../core/protocol/index.ts';
import { ConfirmDialog, IconButton } from '../../kit/index.ts';
import { peopleApi, useTellFailure } from '../../sync/index.ts';
import { Face } from '../shared/Face.tsx';
import { membersQuery } from '../shared/queries.ts';
import { RoleSelect } from '../shared/RoleSelect.tsx';
import { useDay } from '../shared/use-day.ts';
import { Invitations } from './Invitations.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { Fetched, Pane } from './Pane.tsx';
import { ResetLinkDialog } from './ResetLinkDialog.tsx';
import classes from './settings.module.css';

interface Props {
  workspace: Session['workspaces'][number];
  /** Who looks at it. */
  self: string;
}

/** Who is of the workspace, and as what; owners invite, change and remove. */
export function MembersPane({ workspace, self }: Props) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const tell = useTellFailure();
  const query = membersQuery(workspace.id);
  const { data, error, refetch } = useQuery(query);
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [resetting, setResetting] = useState<Member | null>(null);
  const settled = { onError: tell, onSettled: () => client.invalidateQueries(query) };
  const change = useMutation({
    mutationFn: ({ user, role }: { user: string; role: Role }) =>
      peopleApi.changeMember(workspace.id, user, role),
    onMutate: ({ user, role }) =>
      client.setQueryData(query.queryKey, (list) =>
        list?.map((member) => (member.user === user ? { ...member, role } : member)),
      ),
    ...settled,
  });
  const remove = useMutation({
    mutationFn: ({ user }: Member) => peopleApi.removeMember(workspace.id, user),
    ...settled,
    onSettled: () => {
      setLeaving(null);
      return client.invalidateQueries(query);
    },
  });
  const isOwner = workspace.role === 'owner';
  return (
    <Pane
      title={t('settings.members')}
      what={t('members.what')}
      actions={
        isOwner && (
          <Button leftSection={<UserPlus size={15} aria-hidden />} onClick={() => setInviting(true)}>
            {t('members.invite')}
          </Button>
        )
      }
    >
      <Fetched loaded={data !== undefined} error={error} onAgain={() => void refetch()}>
        <ul className={classes.list}>
          {data?.map((member) => (
            <Row
              key={member.user}
              member={member}
              isSelf={member.user === self}
              isOwner={isOwner}
              onRole={(role) => change.mutate({ user: member.user, role })}
              onRemove={() => setLeaving(member)}
              onReset={() => setResetting(member)}
            />
          ))}
        </ul>
      </Fetched>
      {isOwner && <Invitations workspace={workspace.id} />}
      {inviting && <InviteDialog workspace={workspace.id} onClose={() => setInviting(false)} />}
      {resetting && (
        <ResetLinkDialog workspace={workspace.id} member={resetting} onClose={() => setResetting(null)} />
      )}
      <ConfirmDialog
        opened={leaving !== null}
        title={t('members.remove.title', { name: leaving?.name ?? '' })}
        confirm={t('members.remove')}
        danger
        busy={remove.isPending}
        onConfirm={() => leaving && remove.mutate(leaving)}
        onClose={() => setLeaving(null)}
      >
        {t('members.remove.what')}
      </ConfirmDialog>
    </Pane>
  );
}

interface RowProps {
  member: Member;
  isSelf: boolean;
  isOwner: boolean;
  onRole: (role: Role) => void;
  onRemove: () => void;
  onReset: () => void;
}

function Row({ member, isSelf, isOwner, onRole, onRemove, onReset }: RowProps) {
  const { t } = useTranslation('people');
  const day = useDay();
  const { name, email, role, since } = member;
  return (
    <li className={classes.row}>
      <Face name={name} />
      <div className={classes.words}>
        <div className={classes.name}>
          {name}
          {isSelf && <span className={classes.tag}>{t('members.you')}</span>}
        </div>
        <div className={classes.facts}>
          {[email, t('members.since', { day: day(since) })].filter((fact) => fact !== '').join(' · ')}
        </div>
      </div>
      <div className={classes.tail}>
        {isOwner ? (
          <RoleSelect
            quiet
            label={t('members.role.of', { name })}
            value={role}
            roles={ROLES}
            onChange={onRole}
          />
        ) : (
          <span className={classes.facts}>{t(`role.${role}`)}</span>
        )}
        {isOwner && (
          <Menu>
            <Menu.Target>
              <IconButton label={t('members.more', { name })} size={30}>
                <Ellipsis size={16} aria-hidden />
              </IconButton>
            </Menu.Target>
            <Menu.Dropdown>
              {!isSelf && (
                <Menu.Item leftSection={<KeyRound size={15} aria-hidden />} onClick={onReset}>
                  {t('members.reset')}
                </Menu.Item>
              )}
              <Menu.Item
                color="var(--tl-negative)"
                leftSection={<UserMinus size={15} aria-hidden />}
                onClick={onRemove}
              >
                {t(isSelf ? 'members.leave' : 'members.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </li>
  );
}
