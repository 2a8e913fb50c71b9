import { Popover, Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { initials, later, useGuestName } from '../../kit/index.ts';
import { isGuest, type Peer, peerName, useLiveSession, usePeers } from '../../sync/index.ts';
import { keepSelf, PEOPLE_COLORS, presenceOf, readSelf, type Self } from './own-presence.ts';
import classes from './People.module.css';
import { usePhone } from './use-phone.ts';

const SelfForm = later(async () => (await import('./SelfForm.tsx')).SelfForm);

interface Props {
  user: { readonly id: string; readonly name: string; readonly kind?: string };
}

/** More faces than these are a number. */
const SHOWN = 4;

/** Where people sign in they are called what the server calls them. */
const isNamed = (kind: string | undefined): boolean => kind === 'person' || kind === 'guest';

/** Who is on the map; one's own face is where one says who one is. */
export function People({ user }: Props) {
  const { t } = useTranslation('panels');
  const peers = usePeers();
  const { presence } = useLiveSession();
  const [self, setSelf] = useState(readSelf);
  const [opened, setOpened] = useState(false);

  const named = isNamed(user.kind);
  useEffect(() => {
    presence.share(presenceOf(named ? { ...self, alias: '' } : self));
  }, [presence, self, named]);

  const change = (next: Self) => {
    setSelf(next);
    keepSelf(next);
  };
  const mine = (named ? '' : self.alias.trim()) || user.name;
  const guestName = useGuestName();
  const nameOf = (peer: Peer) => guestName(peerName(peer), isGuest(peer));
  // On a phone the journey's name needs the room: the others are a number at one's own face, and names behind it.
  const phone = usePhone();
  const shown = phone ? 0 : Math.min(peers.length, SHOWN);
  const more = peers.slice(shown);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of people, not of fields
    <div
      className={classes.people}
      role="group"
      aria-label={t('people.label')}
      data-phone={phone || undefined}
    >
      {peers.slice(0, shown).map((peer) => (
        <Face
          key={peer.client}
          name={nameOf(peer)}
          text={initials(peerName(peer))}
          color={peer.color ?? PEOPLE_COLORS[0]}
        />
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
          {phone && more.length > 0 && (
            <p className={classes.others}>{t('people.others', { names: more.map(nameOf).join(' · ') })}</p>
          )}
          <SelfForm
            self={self}
            placeholder={user.name}
            kind={user.kind}
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
        <span className={classes.initials} data-initials={text} />
      </span>
    </Tooltip>
  );
}
