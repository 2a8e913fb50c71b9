import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Login } from '../../../core/protocol/index.ts';
import { useRelativeTime } from '../../kit/index.ts';
import { peopleApi, useTellFailure } from '../../sync/index.ts';
import { browserOf } from '../shared/browser-of.ts';
import { Fetched, Pane } from './Pane.tsx';
import { loginsQuery } from './queries.ts';
import classes from './settings.module.css';

/** Where one is signed in, and ending it there. */
export function LoginsPane() {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const tell = useTellFailure();
  const { data, error, refetch } = useQuery(loginsQuery);
  const settled = { onError: tell, onSettled: () => client.invalidateQueries(loginsQuery) };
  const end = useMutation({ mutationFn: (id: string) => peopleApi.endLogin(id), ...settled });
  const endOthers = useMutation({ mutationFn: () => peopleApi.endOtherLogins(), ...settled });
  const others = data?.filter(({ current }) => !current) ?? [];
  return (
    <Pane
      title={t('settings.sign-ins')}
      what={t('logins.what')}
      actions={
        others.length > 0 && (
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('logins.endOthers')}
          </Button>
        )
      }
    >
      <Fetched loaded={data !== undefined} error={error} onAgain={() => void refetch()}>
        <ul className={classes.list}>
          {data?.map((login) => (
            <Row
              key={login.id}
              login={login}
              busy={end.isPending && end.variables === login.id}
              onEnd={() => end.mutate(login.id)}
            />
          ))}
        </ul>
      </Fetched>
    </Pane>
  );
}

function Row({ login, busy, onEnd }: { login: Login; busy: boolean; onEnd: () => void }) {
  const { t } = useTranslation('people');
  const seen = useRelativeTime(login.lastSeenAt);
  const name = browserOf(login.agent) ?? t('logins.unknown');
  const Icon = /iPhone|Android/.test(login.agent) ? Smartphone : Monitor;
  return (
    <li className={classes.row}>
      <Icon size={20} aria-hidden color="var(--tl-text-soft)" />
      <div className={classes.words}>
        <div className={classes.name}>
          {name}
          {login.current && <span className={classes.tag}>{t('logins.here')}</span>}
        </div>
        <div className={classes.facts}>
          {[t('logins.seen', { time: seen }), login.address].filter((fact) => fact !== '').join(' · ')}
        </div>
      </div>
      {!login.current && (
        <Button
          size="xs"
          variant="default"
          loading={busy}
          aria-label={t('logins.end.of', { name })}
          onClick={onEnd}
        >
          {t('logins.end')}
        </Button>
      )}
    </li>
  );
}
