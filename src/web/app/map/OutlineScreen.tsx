import { OutlineView, showRow } from '../../outline/index.ts';
import type { Pick } from '../../session/index.ts';
import { JourneyScreen } from './JourneyScreen.tsx';

const inOutline = ({ table, id }: Pick): boolean => showRow(table, id);

/** The journey as a document. */
export function OutlineScreen() {
  return (
    <JourneyScreen show={inOutline}>
      <OutlineView />
    </JourneyScreen>
  );
}
