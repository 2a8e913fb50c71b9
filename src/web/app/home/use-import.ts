import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LIMITS } from '../../../core/model/index.ts';
import type { CreatedJourney, WordedFault } from '../../../core/protocol/index.ts';
import { useFormat } from '../../kit/index.ts';
import { ApiError, api } from '../../sync/index.ts';
import { errorSentence } from '../error-words.ts';
import { notifyDone } from '../notify.ts';
import { type ReadFile, readJourneyFile } from './read-journey-file.ts';
import { journeysKey } from './use-journeys.ts';

/** A file that was not taken in, and why. */
export interface Refusal {
  readonly name: string;
  readonly sentence: string;
  readonly faults: readonly WordedFault[];
}

/** Imports journey files. A single good one opens; what was refused waits in `refusals` to be read. */
export function useImport() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  const unreadable = (read: ReadFile & { ok: false }): string => {
    if (read.reason === 'too-large') return t('import.tooLarge', { maximum: LIMITS.fileBytes / 1024 ** 2 });
    const { line, column } = read;
    return line && column ? t('import.notJson.at', { line, column }) : t('import.notJson');
  };

  const importOne = async (file: File): Promise<CreatedJourney | Refusal> => {
    const refused = (sentence: string, faults: readonly WordedFault[] = []): Refusal => ({
      name: file.name,
      sentence,
      faults,
    });
    try {
      const read = await readJourneyFile(file);
      return read.ok ? await api.createFromFile(read.text) : refused(unreadable(read));
    } catch (error) {
      return refused(errorSentence(error, t), error instanceof ApiError ? error.faults : []);
    }
  };

  const tell = ({ title, renamed }: CreatedJourney) => {
    notifyDone(t('import.done', { title }));
    if (renamed.length === 0) return;
    const names = format.list(renamed.map(({ name }) => name));
    notifications.show({
      message: t('import.renamed', { count: renamed.length, names }),
      autoClose: false,
    });
  };

  const importFiles = async (files: readonly File[]) => {
    const note = notifications.show({
      message: t('import.busy', { name: format.list(files.map(({ name }) => name)) }),
      loading: true,
      autoClose: false,
    });
    const taken: CreatedJourney[] = [];
    const notTaken: Refusal[] = [];
    // One after the other: files are large, and their order is the order of the list.
    for (const file of files) {
      const outcome = await importOne(file);
      if ('sentence' in outcome) notTaken.push(outcome);
      else taken.push(outcome);
    }
    notifications.hide(note);
    setRefusals(notTaken);
    taken.forEach(tell);
    void client.invalidateQueries({ queryKey: journeysKey() });
    const [only] = taken;
    if (only && files.length === 1) await navigate(`/j/${only.id}`);
  };

  return { importFiles, refusals, dismiss: () => setRefusals([]) };
}
