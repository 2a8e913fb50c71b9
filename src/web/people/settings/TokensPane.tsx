import { Anchor, Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TOKEN_SCOPES, type TokenInfo, type TokenScope } from '../../../core/protocol/index.ts';
import { ConfirmDialog, useFormat } from '../../kit/index.ts';
import { peopleApi, useFailure, useTellFailure } from '../../sync/index.ts';
import { Failure } from '../doors/DoorCard.tsx';
import { useDay } from '../shared/use-day.ts';
import { Listing, Pane, ToldOnce } from './Pane.tsx';
import { tokensQuery } from './queries.ts';
import classes from './settings.module.css';

/** Tokens for other programs: made with what they may and until when, told once. */
export function TokensPane() {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const tell = useTellFailure();
  const tokens = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const [asked, setAsked] = useState<TokenInfo | null>(null);
  const revoke = useMutation({
    mutationFn: ({ id }: TokenInfo) => peopleApi.revokeToken(id),
    onError: tell,
    onSettled: () => {
      setAsked(null);
      return client.invalidateQueries(tokensQuery);
    },
  });
  return (
    <Pane
      title={t('settings.tokens')}
      what={t('tokens.what')}
      actions={
        <Button leftSection={<Plus size={15} aria-hidden />} onClick={() => setMaking(true)}>
          {t('tokens.make')}
        </Button>
      }
    >
      <Listing query={tokens} empty={t('tokens.empty')}>
        {(token) => <Row key={token.id} token={token} onRevoke={() => setAsked(token)} />}
      </Listing>
      <p className={classes.hint}>
        {t('tokens.api')}{' '}
        <Anchor href="/api/docs" inherit underline="always">
          {t('settings.api')}
        </Anchor>
      </p>
      {making && <TokenDialog onClose={() => setMaking(false)} />}
      <ConfirmDialog
        opened={asked !== null}
        title={t('tokens.revoke.title', { name: asked?.name ?? '' })}
        confirm={t('tokens.revoke')}
        danger
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate(asked)}
        onClose={() => setAsked(null)}
      >
        {t('tokens.revoke.what')}
      </ConfirmDialog>
    </Pane>
  );
}

function Row({ token, onRevoke }: { token: TokenInfo; onRevoke: () => void }) {
  const { t } = useTranslation('people');
  const { list } = useFormat();
  const day = useDay();
  const { name, scopes, expiresAt, lastUsedAt } = token;
  const isOver = Date.parse(expiresAt) < Date.now();
  return (
    <li className={classes.row}>
      <KeyRound size={18} aria-hidden color="var(--tl-text-soft)" />
      <div className={classes.words}>
        <div className={classes.name}>
          {name}
          {isOver && (
            <span className={classes.tag} data-tone="bad">
              {t('tokens.over')}
            </span>
          )}
        </div>
        <div className={classes.facts}>
          {[
            list(scopes.map((scope) => t(`scope.${scope}`))),
            t('tokens.until', { day: day(expiresAt) }),
            lastUsedAt ? t('tokens.used', { day: day(lastUsedAt) }) : t('tokens.unused'),
          ].join(' · ')}
        </div>
      </div>
      <Button size="xs" variant="default" aria-label={t('tokens.revoke.of', { name })} onClick={onRevoke}>
        {t('tokens.revoke')}
      </Button>
    </li>
  );
}

const DAY_MS = 86_400_000;
const LIVES = ['7', '30', '90', '365'] as const;

function TokenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: kit } = useTranslation('kit');
  const words = useFailure();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>(['read']);
  const [days, setDays] = useState<string>('90');
  const [fault, setFault] = useState(false);
  const make = useMutation({
    mutationFn: () =>
      peopleApi.makeToken({
        name: name.trim(),
        scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)) as TokenScope[],
        expiresAt: new Date(Date.now() + Number(days) * DAY_MS).toISOString(),
      }),
    onSuccess: () => client.invalidateQueries(tokensQuery),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') setFault(true);
    else if (scopes.length > 0) make.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(make.data ? 'tokens.made' : 'tokens.make')}
      closeOnClickOutside={!make.data}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      {make.data ? (
        <ToldOnce what={t('tokens.made.what')} label={name} value={make.data.token} onClose={onClose} />
      ) : (
        <form noValidate onSubmit={submit}>
          <Stack gap="md">
            <TextInput
              label={t('tokens.name')}
              placeholder={t('tokens.name.example')}
              value={name}
              maxLength={100}
              data-autofocus
              autoComplete="off"
              error={fault && t('fault.name')}
              onChange={(event) => {
                setName(event.currentTarget.value);
                setFault(false);
              }}
            />
            <Checkbox.Group
              label={t('tokens.scopes')}
              value={[...scopes]}
              onChange={setScopes}
              error={scopes.length === 0 && t('tokens.scopes.none')}
            >
              <Stack gap={8} mt={6}>
                {TOKEN_SCOPES.map((scope) => (
                  <Checkbox
                    key={scope}
                    value={scope}
                    label={t(`scope.${scope}`)}
                    description={t(`scope.${scope}.what`)}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
            <Select
              label={t('tokens.life')}
              allowDeselect={false}
              value={days}
              onChange={(value) => value && setDays(value)}
              data={LIVES.map((value) => ({ value, label: t('days', { count: Number(value) }) }))}
            />
            {make.error && <Failure>{words(make.error)}</Failure>}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {kit('cancel')}
              </Button>
              <Button type="submit" loading={make.isPending}>
                {t('tokens.make.do')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
