import { ActionIcon, Avatar, Menu } from '@mantine/core';
import { LogOut, Settings, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Session } from '../../../core/protocol/index.ts';
import { addWords, initials } from '../../kit/index.ts';
import { PEOPLE_WORDS } from '../../people/words.ts';
import { peopleApi, useTellFailure } from '../../sync/index.ts';
import { keptWorkspace, workspaceOf } from '../workspace.ts';
import classes from './MeMenu.module.css';

addWords(PEOPLE_WORDS);

/** Who one is here, where one works, and the way out. */
export function MeMenu({ session }: { session: Session }) {
  const { t } = useTranslation('people');
  const tellFailure = useTellFailure();
  const { user, workspaces } = session;
  const current = workspaceOf(session);
  const isGuest = user.kind === 'guest';
  const signOut = async () => {
    try {
      await peopleApi.signOut();
      window.location.assign('/sign-in');
    } catch (error) {
      tellFailure(error);
    }
  };
  const workIn = (id: string) => {
    keptWorkspace.set(id);
    window.location.assign('/');
  };
  return (
    <Menu width={264}>
      <Menu.Target>
        <ActionIcon aria-label={t('me.menu', { name: user.name })} size={34} radius="xl">
          <Avatar size={28} radius="xl" color="iris" variant="filled" name={user.name} aria-hidden>
            {initials(user.name)}
          </Avatar>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{user.name}</strong>
          <span>{isGuest ? t('me.guest') : current?.name}</span>
        </div>
        <Menu.Divider />
        {workspaces.length > 1 && (
          <>
            <Menu.Label>{t('me.workspaces')}</Menu.Label>
            <Menu.RadioGroup value={current?.id ?? ''}>
              {workspaces.map(({ id, name }) => (
                <Menu.RadioItem key={id} value={id} closeMenuOnClick onChange={() => workIn(id)}>
                  {name}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          component={Link}
          to="/settings"
          leftSection={isGuest ? <UserPlus size={15} aria-hidden /> : <Settings size={15} aria-hidden />}
        >
          {t(isGuest ? 'me.keep' : 'settings.title')}
        </Menu.Item>
        <Menu.Item leftSection={<LogOut size={15} aria-hidden />} onClick={() => void signOut()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
