import { MARK_ICONS } from '../../../core/layout/index.ts';
import type { MomentKind } from '../../../core/model/index.ts';
import { Glyph } from './Glyph.tsx';
import { useMapColors } from './use-map-colors.ts';

/** Pain and delight, told apart by shape as well as by colour. */
export function MomentGlyph({ kind, size }: { kind: MomentKind; size?: number }) {
  const { mark, on } = useMapColors().moments[kind];
  return (
    <span style={{ color: mark, display: 'inline-flex' }}>
      <Glyph icon={MARK_ICONS[kind]} size={size} on={on} />
    </span>
  );
}
