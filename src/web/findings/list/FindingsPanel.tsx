import { useState } from 'react';
import { addWords } from '../../kit/index.ts';
import { type Opened, OpenRecordProvider } from '../../records/index.ts';
import { FINDING_WORDS } from '../words.ts';
import { FindingsList } from './FindingsList.tsx';
import { OpenedRecord } from './OpenedRecord.tsx';

addWords(FINDING_WORDS);

/** What the checks say of the journey, and library records that were opened from there. */
export function FindingsPanel() {
  const [stack, setStack] = useState<readonly Opened[]>([]);
  const top = stack.at(-1);
  return (
    <OpenRecordProvider value={(pick) => setStack([...(pick.instead ? stack.slice(0, -1) : stack), pick])}>
      {top && (
        <OpenedRecord
          key={stack.length}
          {...top}
          below={stack.at(-2)}
          onBack={() => setStack(stack.slice(0, -1))}
        />
      )}
      <div hidden={top !== undefined}>
        <FindingsList />
      </div>
    </OpenRecordProvider>
  );
}
