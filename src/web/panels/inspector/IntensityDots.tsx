import { useTranslation } from 'react-i18next';
import type { MomentKind } from '../../../core/model/index.ts';
import { useMapColors } from '../../records/index.ts';

const STEPS = [1, 2, 3, 4, 5];

/** Intensity as dots, the same as on the map. */
export function IntensityDots({ kind, intensity }: { kind: MomentKind; intensity: number }) {
  const { t } = useTranslation('panels');
  const { mark } = useMapColors().moments[kind];
  return (
    <svg width={42} height={18} role="img" aria-label={t('moments.intensity', { value: intensity })}>
      {STEPS.map((step) => (
        <circle
          key={step}
          cx={step * 8 - 3}
          cy={9}
          r={2.5}
          stroke={mark}
          fill={step <= intensity ? mark : 'none'}
        />
      ))}
    </svg>
  );
}
