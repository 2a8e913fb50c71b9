import { Loader, SegmentedControl, Select, Switch } from '@mantine/core';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Thread } from '../../../core/model/index.ts';
import { shortcutOf } from '../../commands/index.ts';
import { addWords, IconButton } from '../../kit/index.ts';
import type { TalkSession } from '../../sync/index.ts';
import { useMute, useTalk, useTalkSession, useTalkStatus } from '../shared/hooks.ts';
import { lastAt } from '../shared/places.ts';
import { useNews } from '../shared/seen.ts';
import { useTalkStore } from '../shared/store.ts';
import { Unsent } from '../shared/Unsent.tsx';
import { useSpeakerName } from '../shared/use-speaker-name.ts';
import { TALK_WORDS } from '../words.ts';
import { isOf, VIEWS, type View } from './filter.ts';
import classes from './panel.module.css';
import { ThreadItem } from './ThreadItem.tsx';

addWords(TALK_WORDS);

/** All threads of the journey, to be found by what they are and by who speaks in them. */
export function TalkPanel() {
  const session = useTalkSession();
  const isLoaded = useTalkStatus(({ loaded }) => loaded, false);
  if (!session || !isLoaded) return <Loader size="sm" m="md" />;
  return <Threads session={session} />;
}

function Threads({ session }: { session: TalkSession }) {
  const { t } = useTranslation('talk');
  const [view, setView] = useState<View>('open');
  const [person, setPerson] = useState<string | null>(null);
  const threads = useTalk<readonly Thread[]>((snapshot) => snapshot.threads, []);
  const isMute = useMute();
  const me = session.me().id;
  const isNews = useNews(session.journey, me);
  const found = threads
    .filter((thread) => isOf(thread, view, session.isMine) && (!person || hasSpoken(thread, person)))
    .sort((a, b) => Date.parse(lastAt(b)) - Date.parse(lastAt(a)));
  return (
    <div className={classes.panel}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('panel.show')}
        value={view}
        onChange={(value) => setView(value as View)}
        data={VIEWS.map((value) => ({ value, label: t(`panel.${value}`) }))}
      />
      <div className={classes.tools}>
        <PersonFilter threads={threads} person={person} onChange={setPerson} />
        {!isMute && <AddButton />}
      </div>
      <Unsent />
      {found.length === 0 ? (
        <Empty view={view} isMute={isMute} isFiltered={person !== null} />
      ) : (
        <ul className={classes.list} aria-label={t('panel.list')}>
          {found.map((thread) => (
            <ThreadItem key={thread.id} session={session} thread={thread} isNews={isNews(thread)} />
          ))}
        </ul>
      )}
      <PinsSwitch />
    </div>
  );
}

const hasSpoken = ({ comments }: Thread, person: string): boolean =>
  comments.some(({ by, deleted }) => by.id === person && !deleted);

function Empty({ view, isMute, isFiltered }: { view: View; isMute: boolean; isFiltered: boolean }) {
  const { t } = useTranslation('talk');
  const why = isFiltered ? 'person' : view === 'open' && isMute ? 'mute' : view;
  return (
    <p className={classes.empty}>{t(`panel.empty.${why}`, { keys: shortcutOf('comment.add') ?? '' })}</p>
  );
}

/** Comments on a place that is clicked. */
function AddButton() {
  const { t } = useTranslation('talk');
  const isChoosing = useTalkStore((state) => state.choosing);
  return (
    <IconButton
      size={30}
      variant={isChoosing ? 'filled' : 'default'}
      label={t('panel.add')}
      aria-pressed={isChoosing}
      onClick={() => useTalkStore.setState({ choosing: !isChoosing })}
    >
      <MessageSquarePlus size={16} aria-hidden />
    </IconButton>
  );
}

function PinsSwitch() {
  const { t } = useTranslation('talk');
  const isShown = useTalkStore((state) => state.pinsShown);
  return (
    <Switch
      size="xs"
      className={classes.pins}
      label={t('panel.pins')}
      checked={isShown}
      onChange={(event) => useTalkStore.setState({ pinsShown: event.currentTarget.checked })}
    />
  );
}

interface PersonProps {
  threads: readonly Thread[];
  person: string | null;
  onChange: (person: string | null) => void;
}

function PersonFilter({ threads, person, onChange }: PersonProps) {
  const { t } = useTranslation('talk');
  const nameOf = useSpeakerName();
  const authors = new Map(
    threads.flatMap(({ comments }) =>
      comments.flatMap(({ by, deleted }) => (deleted ? [] : [[by.id, nameOf(by)] as const])),
    ),
  );
  return (
    <Select
      className={classes.person}
      size="xs"
      clearable
      searchable
      aria-label={t('panel.person')}
      placeholder={t('panel.everybody')}
      nothingFoundMessage={t('panel.nobody')}
      clearButtonProps={{ 'aria-label': t('panel.everybody') }}
      data={[...authors].map(([value, label]) => ({ value, label }))}
      value={person}
      onChange={onChange}
    />
  );
}
