import { DIMENSIONS, METRICS } from '../../../../core/model/index.ts';
import { useMapSession } from '../../../sync/index.ts';
import { metricName } from '../../form/name.ts';
import { useWording } from '../../form/wording.ts';
import type { EditorProps } from '../editor.ts';
import { CodePicker } from './CodePicker.tsx';

const SERVQUAL = DIMENSIONS.flatMap((dimension) =>
  ['expectation', 'perception'].map((side) => `servqual.${dimension}.${side}`),
);

/** A known metric, one of the journey's own, or a new one. */
export function MetricEditor({ field, binding, ...rest }: EditorProps<'metric'>) {
  const wording = useWording();
  const { t } = wording;
  const session = useMapSession();
  const choices = () => {
    const known = new Set<string>([...METRICS, ...SERVQUAL]);
    const own = new Set(session.snapshot().measures.list.map(({ metric }) => metric));
    const option = (value: string, group: string) => ({ value, label: metricName(value, wording), group });
    return [
      ...[...METRICS, ...[...own].filter((metric) => !known.has(metric))].map((metric) =>
        option(metric, t('metric.group.known')),
      ),
      ...SERVQUAL.map((metric) => option(metric, t('metric.group.servqual'))),
    ];
  };
  return (
    <CodePicker
      {...rest}
      binding={binding}
      label={t(field.label)}
      word={(metric) => metricName(metric, wording)}
      choices={choices}
    />
  );
}
