import { Button, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GIVEN_ROLES, type GivenRole, type JourneyPeople } from '../../../core/protocol/index.ts';
import { useGuestName } from '../../kit/index.ts';
import { peopleApi, useTellFailure } from '../../sync/index.ts';
import { Fetched } from '../settings/Pane.tsx';
import { Face } from '../shared/Face.tsx';
import { RoleSelect } from '../shared/RoleSelect.tsx';
import { InvitedRows } from './InvitedRows.tsx';
import { InvitePart, type Props as InviteProps } from './InvitePart.tsx';
import { peopleQuery } from './queries.ts';
import classes from './share.module.css';

type Person = JourneyPeople['people'][number];
const CHOICES = [...GIVEN_ROLES, 'none'] as const;

/** So many are seen at once; of a large team the rest is asked for. */
const AT_ONCE = 8;

interface Props {
  journey: string;
  /** Where people can be invited to from here; none for who may not invite there. */
  workspace: InviteProps['workspace'] | undefined;
}

/** Who may enter the journey, and how each of them comes by it; owners give a role for this journey alone. */
export function PeoplePart({ journey, workspace }: Props) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const tell = useTellFailure();
  const query = peopleQuery(journey);
  const { data, error, refetch } = useQuery(query);
  const settled = { onError: tell, onSettled: () => client.invalidateQueries(query) };
  const hide = useMutation({
    mutationFn: (hidden: boolean) => peopleApi.hide(journey, hidden),
    onMutate: (hidden) => client.setQueryData(query.queryKey, (now) => now && { ...now, hidden }),
    ...settled,
  });
  const set = useMutation({
    mutationFn: ({ user, role }: { user: string; role: GivenRole | 'none' | null }) =>
      role === null ? peopleApi.resetPerson(journey, user) : peopleApi.setPerson(journey, user, role),
    ...settled,
  });
  const manages = data?.mine === 'owner';
  const [all, setAll] = useState(false);
  const people = data?.people ?? [];
  // One more is shown rather than asked for.
  const shown = all || people.length <= AT_ONCE + 1 ? people : people.slice(0, AT_ONCE);
  const rest = people.length - shown.length;
  return (
    <section className={classes.part} aria-labelledby="share-people">
      <h3 id="share-people" className={classes.partTitle}>
        {t('share.people')}
      </h3>
      {workspace && <InvitePart workspace={workspace} isHidden={data?.hidden === true} />}
      <Fetched loaded={data !== undefined} error={error} onAgain={() => void refetch()}>
        {data && (
          <>
            <ul className={classes.list}>
              {shown.map((person) => (
                <Row
                  key={person.user}
                  person={person}
                  manages={manages}
                  onRole={(role) => set.mutate({ user: person.user, role })}
                />
              ))}
              {workspace && <InvitedRows workspace={workspace.id} />}
            </ul>
            {rest > 0 && (
              <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
                {t('share.all', { count: people.length })}
              </Button>
            )}
            {manages && (
              <Switch
                className={classes.draft}
                label={t('share.hidden')}
                description={t('share.hidden.what')}
                checked={data.hidden}
                onChange={(event) => hide.mutate(event.currentTarget.checked)}
              />
            )}
          </>
        )}
      </Fetched>
    </section>
  );
}

interface RowProps {
  person: Person;
  manages: boolean;
  /** null: what the workspace gives. */
  onRole: (role: GivenRole | 'none' | null) => void;
}

function Row({ person: { name: called, guest, role, from }, manages, onRole }: RowProps) {
  const { t } = useTranslation('people');
  const name = useGuestName()(called, guest);
  return (
    <li className={classes.row}>
      <Face name={called} />
      <div className={classes.words}>
        <div className={classes.name}>{name}</div>
        <div className={classes.facts}>{t(`share.from.${from}`)}</div>
      </div>
      {manages && role !== 'owner' ? (
        <RoleSelect
          quiet
          label={t('members.role.of', { name })}
          value={role}
          roles={CHOICES}
          onChange={onRole}
          extra={from === 'journey' ? { label: t('share.reset'), run: () => onRole(null) } : undefined}
        />
      ) : (
        <span className={classes.facts}>{t(`role.${role}`)}</span>
      )}
    </li>
  );
}
