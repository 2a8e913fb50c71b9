import { Button, Group, Modal, Radio } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../core/base/index.ts';
import { type Column, fieldOf, LIBRARY_COLUMNS, sayCell } from '../../../core/interchange/index.ts';
import type { LibraryTable } from '../../../core/model/index.ts';
import { recordName, useWording } from '../../records/index.ts';
import { libraryApi, useMapSession, useStatus } from '../../sync/index.ts';
import { applyTogether } from '../apply.ts';
import { failureWords } from '../transfer/use-library-export.ts';
import { USES_QUERY } from '../usage/use-uses.ts';
import { bringBack, type Merged } from './bring-back.ts';
import classes from './merge.module.css';
import { MERGED } from './merged.ts';

interface Props {
  table: LibraryTable;
  ids: readonly string[];
  onClose: () => void;
  onMerged: () => void;
}

interface Choice {
  readonly id: string;
  readonly text: string;
}

const WAY_BACK_MS = 30_000;

function MergedNotice({ done, onBack }: { done: string; onBack: () => void }) {
  const { t } = useTranslation('library');
  return (
    <>
      <p className={classes.done}>{done}</p>
      <Button size="compact-sm" variant="light" onClick={onBack}>
        {t('merge.back')}
      </Button>
      <p className={classes.after}>{t('merge.back.what')}</p>
    </>
  );
}

/** One record of several: which stays, and what it says where they differ. The server leads all references to it. */
export function MergeDialog({ table, ids, onClose, onMerged }: Props) {
  const { t } = useTranslation('library');
  const wording = useWording();
  const { t: word, locale } = wording;
  const session = useMapSession();
  const client = useQueryClient();
  const saved = useStatus(({ save }) => save === 'saved');
  // As they were when they were chosen: what a colleague types meanwhile doesn't change the question.
  const [library] = useState(() => session.snapshot().library);
  const there = ids.filter((id) => library[table].has(id));
  const [keep, setKeep] = useState(there[0] ?? '');
  const [taken, setTaken] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const textOf = ({ key, form }: Column, id: string) =>
    sayCell(fieldOf(library[table].get(id), key), form, { locale, library });
  const differing = LIBRARY_COLUMNS[table].flatMap((column) => {
    const choices = there.map((id): Choice => ({ id, text: textOf(column, id) }));
    const distinct = choices.filter(({ text }, at) => choices.findIndex((one) => one.text === text) === at);
    return distinct.length > 1 ? [{ column, distinct }] : [];
  });
  /** Whose value the field takes: as chosen, else the one that stays, else the first that has any. */
  const sourceOf = (column: Column): string =>
    taken[column.key] ??
    (textOf(column, keep) !== '' ? keep : (there.find((id) => textOf(column, id) !== '') ?? keep));

  const merge = async () => {
    setBusy(true);
    setFailure(null);
    const fields: Record<string, Json> = {};
    for (const { column } of differing) {
      const from = sourceOf(column);
      if (textOf(column, from) === textOf(column, keep)) continue;
      fields[column.key] = (fieldOf(library[table].get(from), column.key) ?? null) as Json;
    }
    try {
      const { places, journeys } = await libraryApi.merge({
        table,
        keep,
        remove: there.filter((id) => id !== keep),
        fields: fields as never,
      });
      const done = t('merge.done', {
        records: there.length,
        places: t('merge.places', { count: places }),
        journeys: t('uses.journeys', { count: journeys }),
      });
      const merged = {
        table,
        keep,
        removed: there.filter((id) => id !== keep),
        changed: Object.keys(fields),
      };
      notifications.show({
        id: MERGED,
        color: 'teal',
        autoClose: WAY_BACK_MS,
        message: <MergedNotice done={done} onBack={() => back({ ...merged, before: library })} />,
      });
      void client.invalidateQueries({ queryKey: USES_QUERY });
      onMerged();
      onClose();
    } catch (error) {
      setFailure(failureWords(error, t('failed.offline'), t('failed')));
      setBusy(false);
    }
  };
  const back = (merged: Merged) => {
    notifications.hide(MERGED);
    applyTogether(session, bringBack(merged, session.snapshot().library));
    void client.invalidateQueries({ queryKey: USES_QUERY });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="lg"
      title={t('merge.title', { count: there.length })}
    >
      <Radio.Group
        label={t('merge.keep')}
        description={t('merge.keep.what')}
        value={keep}
        onChange={(id) => {
          setKeep(id);
          setTaken({});
        }}
        mb="md"
      >
        <div className={classes.radios}>
          {there.map((id) => (
            <Radio key={id} size="sm" value={id} label={recordName(session.snapshot(), table, id, wording)} />
          ))}
        </div>
      </Radio.Group>
      {differing.length > 0 && (
        <>
          <p className={classes.what}>{t('merge.fields')}</p>
          <div className={classes.fields}>
            {differing.map(({ column, distinct }) => (
              <Radio.Group
                key={column.key}
                label={word(column.label)}
                value={distinct.find(({ text }) => text === textOf(column, sourceOf(column)))?.id ?? keep}
                onChange={(id) => setTaken({ ...taken, [column.key]: id })}
              >
                <div className={classes.radios}>
                  {distinct.map(({ id, text }) => (
                    <Radio key={id} size="sm" value={id} label={text || t('merge.nothing')} />
                  ))}
                </div>
              </Radio.Group>
            ))}
          </div>
        </>
      )}
      <p className={classes.note}>{t('merge.note')}</p>
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('dialog.cancel')}
        </Button>
        <Button loading={busy} disabled={!saved || there.length < 2} onClick={() => void merge()}>
          {t('merge.do', { count: there.length })}
        </Button>
      </Group>
    </Modal>
  );
}
