import { Button, Checkbox, Group, Modal, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WEBHOOK_EVENTS, type WebhookInfo } from '../../../core/protocol/index.ts';
import { ConfirmDialog, IconButton } from '../../kit/index.ts';
import { peopleApi, useFailure, useTellFailure } from '../../sync/index.ts';
import { Failure } from '../doors/DoorCard.tsx';
import { useDay } from '../shared/use-day.ts';
import { Deliveries } from './Deliveries.tsx';
import { Listing, Pane, ToldOnce } from './Pane.tsx';
import { webhooksQuery } from './queries.ts';
import classes from './settings.module.css';

/** Whom the server tells of what happens. */
export function WebhooksPane({ workspace }: { workspace: string }) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const tell = useTellFailure();
  const query = webhooksQuery(workspace);
  const hooks = useQuery(query);
  const [making, setMaking] = useState(false);
  const [asked, setAsked] = useState<WebhookInfo | null>(null);
  const settled = { onError: tell, onSettled: () => client.invalidateQueries(query) };
  const change = useMutation({
    mutationFn: ({ id, active }: { id: string; active: boolean }) =>
      peopleApi.changeWebhook(workspace, id, { active }),
    ...settled,
  });
  const remove = useMutation({
    mutationFn: ({ id }: WebhookInfo) => peopleApi.removeWebhook(workspace, id),
    ...settled,
    onSettled: () => {
      setAsked(null);
      return client.invalidateQueries(query);
    },
  });
  return (
    <Pane
      title={t('settings.webhooks')}
      what={t('hooks.what')}
      actions={
        <Button leftSection={<Plus size={15} aria-hidden />} onClick={() => setMaking(true)}>
          {t('hooks.make')}
        </Button>
      }
    >
      <Listing query={hooks} empty={t('hooks.empty')}>
        {(hook) => (
          <Row
            key={hook.id}
            workspace={workspace}
            hook={hook}
            onActive={(active) => change.mutate({ id: hook.id, active })}
            onRemove={() => setAsked(hook)}
          />
        )}
      </Listing>
      {making && <WebhookDialog workspace={workspace} onClose={() => setMaking(false)} />}
      <ConfirmDialog
        opened={asked !== null}
        title={t('hooks.remove.title')}
        confirm={t('hooks.remove')}
        danger
        busy={remove.isPending}
        onConfirm={() => asked && remove.mutate(asked)}
        onClose={() => setAsked(null)}
      >
        {t('hooks.remove.what', { url: asked?.url ?? '' })}
      </ConfirmDialog>
    </Pane>
  );
}

interface RowProps {
  workspace: string;
  hook: WebhookInfo;
  onActive: (active: boolean) => void;
  onRemove: () => void;
}

function Row({ workspace, hook, onActive, onRemove }: RowProps) {
  const { url, events, active, failingSince } = hook;
  const [shown, setShown] = useState(false);
  const { t } = useTranslation('people');
  const day = useDay();
  return (
    <li className={classes.row} data-wraps>
      <div className={classes.words}>
        <div className={classes.name}>
          {url}
          {failingSince && (
            <span className={classes.tag} data-tone="bad">
              {t('hooks.failing', { day: day(failingSince) })}
            </span>
          )}
        </div>
        <div className={classes.facts}>{events.map((event) => t(`event.${event}`)).join(' · ')}</div>
      </div>
      <div className={classes.tail}>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          aria-expanded={shown}
          aria-label={t('hooks.deliveries.of', { name: url })}
          rightSection={
            <ChevronDown size={14} className={classes.chevron} data-open={shown || undefined} aria-hidden />
          }
          onClick={() => setShown(!shown)}
        >
          {t('hooks.deliveries')}
        </Button>
        <Switch
          aria-label={t('hooks.on.of', { name: url })}
          checked={active}
          onChange={(event) => onActive(event.currentTarget.checked)}
        />
        <IconButton label={t('hooks.remove.of', { name: url })} onClick={onRemove}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
      {shown && <Deliveries workspace={workspace} hook={hook} />}
    </li>
  );
}

function WebhookDialog({ workspace, onClose }: { workspace: string; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: kit } = useTranslation('kit');
  const words = useFailure();
  const client = useQueryClient();
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<readonly string[]>(['handbook.issued']);
  const [fault, setFault] = useState(false);
  const make = useMutation({
    mutationFn: () =>
      peopleApi.makeWebhook(workspace, {
        url: url.trim(),
        events: WEBHOOK_EVENTS.filter((event) => events.includes(event)),
      }),
    onSuccess: () => client.invalidateQueries(webhooksQuery(workspace)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!/^https?:\/\/\S+$/.test(url.trim())) setFault(true);
    else if (events.length > 0) make.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(make.data ? 'hooks.made' : 'hooks.make')}
      closeOnClickOutside={!make.data}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      {make.data ? (
        <ToldOnce
          what={t('hooks.made.what')}
          label={t('hooks.made')}
          value={make.data.secret}
          onClose={onClose}
        />
      ) : (
        <form noValidate onSubmit={submit}>
          <Stack gap="md">
            <TextInput
              type="url"
              label={t('hooks.url')}
              placeholder="https://"
              value={url}
              maxLength={2_000}
              data-autofocus
              autoComplete="off"
              error={fault && t('fault.url')}
              onChange={(event) => {
                setUrl(event.currentTarget.value);
                setFault(false);
              }}
            />
            <Checkbox.Group
              label={t('hooks.events')}
              value={[...events]}
              onChange={setEvents}
              error={events.length === 0 && t('tokens.scopes.none')}
            >
              <Stack gap={8} mt={6}>
                {WEBHOOK_EVENTS.map((event) => (
                  <Checkbox key={event} value={event} label={t(`event.${event}`)} />
                ))}
              </Stack>
            </Checkbox.Group>
            {make.error && <Failure>{words(make.error)}</Failure>}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {kit('cancel')}
              </Button>
              <Button type="submit" loading={make.isPending}>
                {t('hooks.make')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
