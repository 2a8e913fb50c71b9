import type { Editors } from '../editors-context.ts';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { ChoicesEditor } from './ChoicesEditor.tsx';
import { ClockEditor } from './ClockEditor.tsx';
import { ColorEditor } from './ColorEditor.tsx';
import { CurrencyEditor } from './CurrencyEditor.tsx';
import { DateEditor } from './DateEditor.tsx';
import { DatesEditor } from './DatesEditor.tsx';
import { DaysEditor } from './DaysEditor.tsx';
import { DurationEditor } from './DurationEditor.tsx';
import { FiveEditor } from './FiveEditor.tsx';
import { FixedEditor } from './FixedEditor.tsx';
import { GroupEditor } from './GroupEditor.tsx';
import { ImageEditor } from './ImageEditor.tsx';
import { LinesEditor } from './LinesEditor.tsx';
import { MetricEditor } from './MetricEditor.tsx';
import { NumberEditor } from './NumberEditor.tsx';
import { ProseEditor } from './ProseEditor.tsx';
import { RefEditor } from './RefEditor.tsx';
import { RefsEditor } from './RefsEditor.tsx';
import { RowsEditor } from './RowsEditor.tsx';
import { StandardsEditor } from './StandardsEditor.tsx';
import { SwitchEditor } from './SwitchEditor.tsx';
import { TextEditor } from './TextEditor.tsx';
import { TextsEditor } from './TextsEditor.tsx';
import { TimezoneEditor } from './TimezoneEditor.tsx';
import { WhereEditor } from './WhereEditor.tsx';

export const EDITORS: Editors = {
  prose: ProseEditor,
  text: TextEditor,
  choice: ChoiceEditor,
  choices: ChoicesEditor,
  number: NumberEditor,
  five: FiveEditor,
  duration: DurationEditor,
  date: DateEditor,
  switch: SwitchEditor,
  ref: RefEditor,
  refs: RefsEditor,
  standards: StandardsEditor,
  texts: TextsEditor,
  group: GroupEditor,
  rows: RowsEditor,
  fixed: FixedEditor,
  color: ColorEditor,
  image: ImageEditor,
  timezone: TimezoneEditor,
  currency: CurrencyEditor,
  clock: ClockEditor,
  days: DaysEditor,
  dates: DatesEditor,
  metric: MetricEditor,
  lines: LinesEditor,
  where: WhereEditor,
};
