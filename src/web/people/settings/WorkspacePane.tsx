import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nameWorkspaceSchema, type Session } from '../../../core/protocol/index.ts';
import { peopleApi } from '../../sync/index.ts';
import { Failure } from '../doors/DoorCard.tsx';
import { useForm } from '../shared/use-form.ts';
import { Block, Pane } from './Pane.tsx';
import classes from './settings.module.css';

interface Props {
  workspace: Session['workspaces'][number];
  onMade: (id: string) => void;
}

/** The workspace's name; and another one beside it. */
export function WorkspacePane({ workspace, onMade }: Props) {
  const { t } = useTranslation('people');
  return (
    <Pane title={t('settings.workspace')}>
      <Block title={t('workspace.name')} what={t('workspace.name.what')}>
        {workspace.role === 'owner' ? (
          <NameForm workspace={workspace} />
        ) : (
          <TextInput aria-label={t('workspace.name')} value={workspace.name} readOnly variant="filled" />
        )}
      </Block>
      <Block title={t('workspace.another')} what={t('workspace.another.what')}>
        <MakeForm onMade={onMade} />
      </Block>
    </Pane>
  );
}

function NameForm({ workspace: { id, name: before } }: Pick<Props, 'workspace'>) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const { form, values, field, submit, busy, failure } = useForm({
    start: { name: before },
    schema: nameWorkspaceSchema,
    faults: { name: 'fault.workspace' },
    send: async ({ name }) => {
      await peopleApi.renameWorkspace(id, name.trim());
      await client.invalidateQueries({ queryKey: ['session'] });
      notifications.show({ message: t('account.saved') });
    },
  });
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput {...field('name')} aria-label={t('workspace.name')} maxLength={200} autoComplete="off" />
      {failure && <Failure>{failure}</Failure>}
      <Button type="submit" variant="default" loading={busy} disabled={values.name.trim() === before}>
        {t('account.save')}
      </Button>
    </form>
  );
}

function MakeForm({ onMade }: Pick<Props, 'onMade'>) {
  const { t } = useTranslation('people');
  const { form, field, submit, busy, failure } = useForm({
    start: { name: '' },
    schema: nameWorkspaceSchema,
    faults: { name: 'fault.workspace' },
    send: async ({ name }) => onMade((await peopleApi.makeWorkspace(name.trim())).id),
  });
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        {...field('name')}
        aria-label={t('workspace.another.name')}
        placeholder={t('workspace.another.example')}
        maxLength={200}
        autoComplete="off"
      />
      {failure && <Failure>{failure}</Failure>}
      <Button type="submit" variant="default" loading={busy}>
        {t('workspace.another.do')}
      </Button>
    </form>
  );
}
