import { Button, EmptyState, SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus, SearchX, Trash2, Unplug } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../kit/index.ts';
import { useFailure } from '../../sync/index.ts';
import { handbooksQuery } from '../shared/queries.ts';
import { BinnedRow } from './BinnedRow.tsx';
import { EmptyShelf } from './EmptyShelf.tsx';
import { findHandbooks } from './find-handbooks.ts';
import { HandbookRow } from './HandbookRow.tsx';
import classes from './list.module.css';
import { MakeDialog } from './MakeDialog.tsx';
import { useHandbookActions } from './use-handbook-actions.tsx';

interface Props {
  bin: boolean;
  onBin: (bin: boolean) => void;
  /** Whether a new one may be made here. */
  mayMake: boolean;
  /** The journey for which a handbook is to be made: the dialog is open from the start. */
  makeOf: string | null;
  onMade: () => void;
}

/** All handbooks, or those in the bin. */
export function HandbooksView({ bin, onBin, mayMake, makeOf, onMade }: Props) {
  const { t } = useTranslation('handbook');
  const [making, setMaking] = useState(false);
  const [search, setSearch] = useState('');
  const { data, error, isFetching, refetch } = useQuery(handbooksQuery(bin));
  const isShelfEmpty = !bin && data?.length === 0;
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.heading}>{t('list.title')}</h1>
        {!isShelfEmpty && mayMake && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setMaking(true)}>
            {t('list.make')}
          </Button>
        )}
      </header>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('list.title')}
          value={bin ? 'bin' : 'all'}
          onChange={(show) => onBin(show === 'bin')}
          data={[
            { value: 'all', label: t('list.all') },
            { value: 'bin', label: t('list.bin') },
          ]}
        />
        {!isShelfEmpty && (
          <SearchField
            className={classes.search}
            label={t('list.search')}
            value={search}
            onSearch={setSearch}
          />
        )}
      </div>
      {data ? (
        isShelfEmpty ? (
          <EmptyShelf onMake={mayMake ? () => setMaking(true) : null} />
        ) : (
          <Rows bin={bin} search={search} />
        )
      ) : error && !isFetching ? (
        <Failed error={error} onAgain={() => void refetch()} />
      ) : (
        <div className={classes.rows} role="status" aria-label={t('list.loading')}>
          {[0, 1, 2].map((at) => (
            <Skeleton key={at} height={68} radius={0} />
          ))}
        </div>
      )}
      {mayMake && (making || makeOf !== null) && (
        <MakeDialog
          journeys={makeOf === null ? [] : [makeOf]}
          onClose={() => {
            setMaking(false);
            onMade();
          }}
        />
      )}
    </main>
  );
}

function Failed({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useTranslation('handbook');
  const words = useFailure();
  return (
    <EmptyState
      role="alert"
      className={classes.state}
      icon={<Unplug aria-hidden />}
      title={t('list.failed')}
      description={words(error)}
    >
      <EmptyState.Actions>
        <Button onClick={onAgain}>{t('again')}</Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}

function Rows({ bin, search }: { bin: boolean; search: string }) {
  const { t } = useTranslation('handbook');
  const { data = [] } = useQuery(handbooksQuery(bin));
  const actions = useHandbookActions();
  const shown = findHandbooks(data, search);
  if (shown.length === 0) {
    return bin && search.trim() === '' ? (
      <EmptyState
        className={classes.state}
        icon={<Trash2 aria-hidden />}
        title={t('bin.empty')}
        description={t('bin.empty.what')}
      />
    ) : (
      <EmptyState
        className={classes.state}
        icon={<SearchX aria-hidden />}
        title={t('list.nothing', { query: search })}
      />
    );
  }
  const Row = bin ? BinnedRow : HandbookRow;
  return (
    <ul className={classes.rows}>
      {shown.map((handbook) => (
        <Row key={handbook.id} handbook={handbook} actions={actions} />
      ))}
    </ul>
  );
}
