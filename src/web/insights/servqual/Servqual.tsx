import { useState } from 'react';
import { useReadOnly } from '../../records/index.ts';
import { useComputed, useSnapshot } from '../../sync/index.ts';
import { ImportButton } from '../import/ImportButton.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../page/use-words.ts';
import { Coverage } from './Coverage.tsx';
import { EntryTable } from './EntryTable.tsx';
import { Gaps } from './Gaps.tsx';
import type { At } from './model.ts';
import { SurveyDialog } from './SurveyDialog.tsx';

/** Expectation against perception in five dimensions, stage by stage. */
export function Servqual() {
  const { t } = useWords();
  const readOnly = useReadOnly();
  const rows = useComputed()?.servqual;
  const first = useSnapshot(({ stages }) => stages.list[0]?.id ?? null);
  const [chosen, setChosen] = useState<At | undefined>();
  const known = rows?.flatMap(({ gaps }) => gaps)[0];
  const at = chosen !== undefined ? chosen : known ? known.stage : first;
  return (
    <Page
      isWaiting={!rows}
      title={t('section.servqual')}
      what={t('servqual.what')}
      tools={
        !readOnly && (
          <ImportButton label={t('servqual.import')}>
            {(file, close) => <SurveyDialog file={file} at={at} onClose={close} />}
          </ImportButton>
        )
      }
    >
      {rows && (
        <>
          <Gaps rows={rows} />
          <EntryTable at={at} onAt={setChosen} readOnly={readOnly} />
          <Coverage rows={rows} />
        </>
      )}
    </Page>
  );
}
