import { useTranslation } from 'react-i18next';
import { DRAWING_WORDS } from '../../../core/layout/index.ts';
import type { Locale } from '../../../core/model/index.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { titleColumn } from '../viewport/title-column.ts';
import { useFollowViewport, useIsFar, useIsNarrow } from '../viewport/use-viewport.ts';
import classes from './headers.module.css';

/** Names of lines stand above them; where two lines run on one border, one name above the other. */
const NAME_GAP = 3;
const NAME_HEIGHT = 16;

/** The column behind the lanes' titles, and over them the names of the lines between lanes. */
export function LineNamesLayer() {
  const { i18n } = useTranslation('canvas');
  const { lines, titleWidth } = useDrawing(
    (drawing) => ({ lines: drawing.lines, titleWidth: drawing.titleWidth }),
    sameParts,
  );
  const far = useIsFar();
  const narrow = useIsNarrow();
  const layer = useFollowViewport<HTMLDivElement>((element, viewport, size) => {
    const { left, width } = titleColumn(titleWidth, viewport, size);
    element.style.translate = `${left}px`;
    element.style.width = `${width}px`;
  });
  if (far) return null;
  return (
    <div ref={layer} className={classes.lineNames} data-narrow={narrow || undefined}>
      {lines.map((line) => (
        <div key={line.kind} className={classes.lineName} style={{ top: line.y }}>
          <span style={{ bottom: NAME_GAP + NAME_HEIGHT * line.slot }}>
            {DRAWING_WORDS[i18n.language as Locale].lines[line.kind]}
          </span>
        </div>
      ))}
    </div>
  );
}
