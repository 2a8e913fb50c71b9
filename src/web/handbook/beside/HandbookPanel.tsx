import { ActionIcon, Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BookOpenText, ExternalLink } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { touchpointSections } from '../../../core/handbook/index.ts';
import type { HandbookInfo } from '../../../core/protocol/index.ts';
import { useSession } from '../../session/index.ts';
import { useFailure, useMapSession } from '../../sync/index.ts';
import { DraftPages } from '../pages/DraftPages.tsx';
import { useDraft } from '../pages/use-draft.ts';
import { usePokeOnSave } from '../pages/use-poke-on-save.ts';
import { handbooksOfQuery } from '../shared/queries.ts';
import classes from './beside.module.css';

interface Props {
  /** The journey's. */
  workspace: string;
  /** Goes to make one of this journey; without it that isn't this person's to do. */
  onMake: (() => void) | undefined;
}

/** Beside the map: the pages that the journey makes in a handbook, at the touchpoint that is selected. */
export function HandbookPanel({ workspace, onMake }: Props) {
  const { t } = useTranslation('handbook');
  const { journey } = useMapSession();
  const words = useFailure();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(handbooksOfQuery(workspace));
  if (error && !data) {
    return (
      <div className={classes.empty} role="alert">
        <p>{words(error)}</p>
        <Button size="xs" variant="default" onClick={() => void refetch()}>
          {t('again')}
        </Button>
      </div>
    );
  }
  if (!data) return null;
  const telling = data.filter(({ journeys }) => journeys.some(({ id }) => id === journey));
  const handbook = telling.find(({ id }) => id === chosen) ?? telling[0];
  if (!handbook) return <NoHandbook onMake={onMake} />;
  return (
    <div className={classes.panel}>
      <div className={classes.which}>
        {telling.length > 1 ? (
          <Select
            size="xs"
            className={classes.title}
            aria-label={t('beside.which')}
            allowDeselect={false}
            value={handbook.id}
            onChange={setChosen}
            data={telling.map(({ id, title }) => ({ value: id, label: title }))}
          />
        ) : (
          <span className={classes.title} lang={handbook.locale} title={handbook.title}>
            {handbook.title}
          </span>
        )}
        <ActionIcon
          size={28}
          component={Link}
          to={`/handbooks/${encodeURIComponent(handbook.id)}`}
          aria-label={t('beside.open', { title: handbook.title })}
        >
          <ExternalLink size={15} aria-hidden />
        </ActionIcon>
      </div>
      <Pages key={handbook.id} handbook={handbook} />
    </div>
  );
}

function Pages({ handbook: { id, edition, locale } }: { handbook: HandbookInfo }) {
  const session = useMapSession();
  const draft = useDraft({ handbook: id, edition, locale });
  usePokeOnSave(session, draft.poke);
  const card = useSession(({ selection: [pick] }) => (pick?.table === 'cards' ? pick.id : null));
  const follow = useMemo(
    () => (card === null ? null : touchpointSections(session.journey, card)),
    [session.journey, card],
  );
  return <DraftPages draft={draft} follow={follow} />;
}

function NoHandbook({ onMake }: Pick<Props, 'onMake'>) {
  const { t } = useTranslation('handbook');
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden>
        <BookOpenText size={20} />
      </span>
      <strong>{t('beside.none')}</strong>
      <p>{t('beside.none.what')}</p>
      {onMake && (
        <Button size="sm" onClick={onMake}>
          {t('beside.make')}
        </Button>
      )}
    </div>
  );
}
