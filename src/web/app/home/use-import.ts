import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CreatedJourney } from '../../../core/protocol/index.ts';
import { useFormat } from '../../kit/index.ts';
import { notifyDone } from '../notify.ts';
import { createFrom, type Outcome, type Preview, type Refusal, readImport } from './read-import.ts';
import { journeysKey } from './use-journeys.ts';

/**
 * Imports files. A single good journey file opens; what was refused waits in `refusals` to be read, and files of
 * another kind in `previews` to be looked at first.
 */
export function useImport() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [previews, setPreviews] = useState<readonly Preview[]>([]);
  const [creating, setCreating] = useState(false);

  const tell = ({ title, renamed }: CreatedJourney) => {
    notifyDone(t('import.done', { title }));
    if (renamed.length === 0) return;
    const names = format.list(renamed.map(({ name }) => name));
    notifications.show({
      message: t('import.renamed', { count: renamed.length, names }),
      autoClose: false,
    });
  };

  /** Tells what came of the files, and opens the journey when there is but one. */
  const settle = async (outcomes: readonly Outcome[], isOnly: boolean) => {
    const created = outcomes.flatMap((outcome) => ('created' in outcome ? [outcome.created] : []));
    setRefusals(outcomes.flatMap((outcome) => ('refusal' in outcome ? [outcome.refusal] : [])));
    created.forEach(tell);
    void client.invalidateQueries({ queryKey: journeysKey() });
    const [only] = created;
    if (only && isOnly) await navigate(`/j/${only.id}`);
  };

  const importFiles = async (files: readonly File[]) => {
    const note = notifications.show({
      message: t('import.busy', { name: format.list(files.map(({ name }) => name)) }),
      loading: true,
      autoClose: false,
    });
    const outcomes: Outcome[] = [];
    // One after the other: files are large, and their order is the order of the list.
    for (const file of files) outcomes.push(await readImport(file, t));
    notifications.hide(note);
    setPreviews(outcomes.flatMap((outcome) => ('preview' in outcome ? [outcome.preview] : [])));
    await settle(outcomes, files.length === 1);
  };

  const [preview] = previews;
  const dropPreview = () => setPreviews(previews.slice(1));

  const createShown = async (title: string) => {
    if (!preview) return;
    setCreating(true);
    const outcome = await createFrom(preview, title, t);
    setCreating(false);
    dropPreview();
    await settle([outcome], previews.length === 1);
  };

  return {
    importFiles,
    refusals,
    dismiss: () => setRefusals([]),
    preview: {
      shown: refusals.length === 0 ? preview : undefined,
      creating,
      create: createShown,
      cancel: dropPreview,
    },
  };
}
