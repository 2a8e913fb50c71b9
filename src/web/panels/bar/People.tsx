import { Popover, Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../../kit/index.ts';
import { type Peer, useLiveSession, usePeers } from '../../sync/index.ts';
import { initials } from './initials.ts';
import { keepSelf, PEOPLE_COLORS, presenceOf, readSelf, type Self } from './own-presence.ts';
import classes from './People.module.css';

const SelfForm = later(async () => (await import('./SelfForm.tsx')).SelfForm);

interface Props {
  user: { readonly id: string; readonly name: string };
}

/** More faces than these are a number. */
const SHOWN = 4;

const nameOf = ({ alias, user }: Peer): string => alias || user.name;

/** Who is on the map; one's own face is where one says who one is. */
export function People({ user }: Props) {
  const { t } = useTranslation('panels');
  const peers = usePeers();
  const { presence } = useLiveSession();
  const [self, setSelf] = useState(readSelf);
  const [opened, setOpened] = useState(false);

  useEffect(() => presence.share(presenceOf(self)), [presence, self]);

  const change = (next: Self) => {
    setSelf(next);
    keepSelf(next);
  };
  const mine = self.alias.trim() || user.name;
  const more = peers.slice(SHOWN);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of people, not of fields
    <div className={classes.people} role="group" aria-label={t('people.label')}>
      {peers.slice(0, SHOWN).map((peer) => (
        <Face key={peer.client} name={nameOf(peer)} color={peer.color ?? PEOPLE_COLORS[0]} />
      ))}
      {more.length > 0 && (
        <Tooltip label={more.map(nameOf).join(' · ')} multiline maw={260}>
          <span className={classes.face} role="img" aria-label={t('people.more', { count: more.length })}>
            +{more.length}
          </span>
        </Tooltip>
      )}
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        shadow="lg"
        width={280}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button
            type="button"
            className={classes.self}
            aria-label={t('people.you', { name: mine })}
            aria-expanded={opened}
            onPointerEnter={SelfForm.prepare}
            onFocus={SelfForm.prepare}
            onClick={() => setOpened(!opened)}
          >
            <Face name={t('people.you', { name: mine })} text={initials(mine)} color={self.color} />
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <SelfForm
            self={self}
            placeholder={user.name}
            alone={peers.length === 0}
            onChange={change}
            onDone={() => setOpened(false)}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function Face({ name, text = initials(name), color }: { name: string; text?: string; color: string }) {
  return (
    <Tooltip label={name}>
      <span
        className={classes.face}
        role="img"
        aria-label={name}
        style={{ background: color, color: '#fff' }}
      >
        <span aria-hidden>{text}</span>
      </span>
    </Tooltip>
  );
}
