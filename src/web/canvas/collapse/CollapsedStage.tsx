import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageBox } from '../../../core/layout/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { sameItems } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { stageElementId } from '../grid/element-ids.ts';
import { columnOf } from '../grid/rows.ts';
import headers from '../layers/headers.module.css';
import { useHeaderState } from '../layers/use-header-state.ts';
import { Caret } from './Caret.tsx';
import classes from './collapse.module.css';
import { FoldSign } from './FoldSign.tsx';
import { useFoldWords } from './use-fold-words.ts';

/** A collapsed stage's header: its name runs downwards. */
export const CollapsedStage = memo(function CollapsedStage({
  stage,
  far,
}: {
  stage: StageBox;
  far: boolean;
}) {
  const { t, i18n } = useTranslation('canvas');
  const { selected, moving } = useHeaderState('stages', stage.id);
  const name = useSnapshot(({ stages }) => stages.get(stage.id)?.title.trim()) || t('stage.placeholder');
  const folds = useDrawing(({ folds: all }) => all.filter((fold) => fold.stage === stage.id), sameItems);
  const hidden = useDrawing(({ columns }) => columns[stage.first]?.folded ?? NONE);
  const say = useFoldWords();
  const cards = folds.reduce((sum, { count }) => sum + count, 0);
  const { title } = stage;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      id={stageElementId(stage.id)}
      role="columnheader"
      aria-colindex={columnOf(stage.first)}
      aria-colspan={1}
      aria-expanded={false}
      aria-label={t('fold.label', { name, what: say(folds) })}
      className={`${headers.stage} ${classes.stage}`}
      data-header="stages"
      data-menu-for={`stages:${stage.id}`}
      data-id={stage.id}
      data-collapsed
      data-phase={stage.phase}
      data-selected={selected || undefined}
      data-moving={moving || undefined}
      style={{ left: stage.x, top: stage.y, width: stage.width, height: stage.height }}
      title={name}
    >
      {stage.color && <span className={headers.swatch} style={{ background: stage.color }} />}
      {!far && <Caret table="stages" id={stage.id} collapsed name={name} />}
      {!far && cards > 0 && (
        <span className={classes.total} aria-hidden>
          {new Intl.NumberFormat(i18n.language).format(cards)}
        </span>
      )}
      {!far && (
        <span
          className={classes.upright}
          style={{
            left: title.x,
            top: title.y,
            fontSize: title.size,
            lineHeight: `${title.lineHeight}px`,
            fontWeight: title.weight,
          }}
        >
          {title.lines.join('\n')}
        </span>
      )}
      {!far && <FoldSign places={[`stage:${stage.id}`, ...hidden.map((step) => `step:${step}`)]} />}
    </div>
  );
});

const NONE: readonly string[] = [];
