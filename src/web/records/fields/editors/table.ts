import type { ComponentType } from 'react';
import { type Later, later } from '../../../kit/index.ts';
import type { Editors } from '../editors-context.ts';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { ProseEditor } from './ProseEditor.tsx';
import { RefsEditor } from './RefsEditor.tsx';

/** The journey's own form is there at once; what else a record may need comes with the first record that is opened. */
const fetchOthers = () => import('./others.ts');
type Others = Awaited<ReturnType<typeof fetchOthers>>;

const others: Later<object>[] = [];

function other<Name extends keyof Others>(name: Name): Others[Name] {
  const part = later(async () => (await fetchOthers())[name] as ComponentType<object>);
  others.push(part);
  return part as unknown as Others[Name];
}

/** Settles once all of them are there: a form shows its fields together, or they push one another about. */
export const prepareEditors = (): Promise<unknown> => Promise.all(others.map(({ prepare }) => prepare()));

export const EDITORS: Editors = {
  prose: ProseEditor,
  text: other('TextEditor'),
  choice: ChoiceEditor,
  choices: other('ChoicesEditor'),
  number: other('NumberEditor'),
  five: other('FiveEditor'),
  duration: other('DurationEditor'),
  date: other('DateEditor'),
  switch: other('SwitchEditor'),
  ref: other('RefEditor'),
  refs: RefsEditor,
  standards: other('StandardsEditor'),
  texts: other('TextsEditor'),
  group: other('GroupEditor'),
  rows: other('RowsEditor'),
  fixed: other('FixedEditor'),
  color: other('ColorEditor'),
  image: other('ImageEditor'),
  timezone: other('TimezoneEditor'),
  currency: other('CurrencyEditor'),
  clock: other('ClockEditor'),
  days: other('DaysEditor'),
  dates: other('DatesEditor'),
  metric: other('MetricEditor'),
  lines: other('LinesEditor'),
  where: other('WhereEditor'),
};
