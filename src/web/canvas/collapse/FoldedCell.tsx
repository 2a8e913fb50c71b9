import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoldBox } from '../../../core/layout/index.ts';
import { isDimmed, useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { cellElementId } from '../grid/element-ids.ts';
import grid from '../grid/grid.module.css';
import { columnOf } from '../grid/rows.ts';
import { MarkSigns } from '../nodes/MarkSigns.tsx';
import nodes from '../nodes/nodes.module.css';
import classes from './collapse.module.css';
import { expandHere } from './collapsing.ts';
import { FoldSign } from './FoldSign.tsx';
import { useFoldWords } from './use-fold-words.ts';

interface Props {
  lane: string;
  /** The step under whose name the cell is known: a collapsed stage's first. */
  step: string;
  /** The collapsed stage; null in a collapsed lane. */
  stage: string | null;
  column: number;
  x: number;
  y: number;
  width: number;
  fold: FoldBox | undefined;
  far: boolean;
}

/** A cell whose cards are hidden: how many there are, and the way to them. */
export const FoldedCell = memo(function FoldedCell(props: Props) {
  const { lane, step, stage, column, x, y, width, fold, far } = props;
  const { t } = useTranslation('canvas');
  const say = useFoldWords();
  const canvas = useCanvas();
  const words = say(fold ? [fold] : []);
  const name =
    stage === null ? '' : canvas.session.snapshot().stages.get(stage)?.title.trim() || t('stage.placeholder');
  const open = () => {
    useSession.getState().standOn({ lane, step });
    expandHere(canvas);
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      id={cellElementId(lane, step)}
      role="gridcell"
      className={grid.cell}
      aria-colindex={columnOf(column)}
      aria-label={stage === null ? t('fold.cell', { what: words }) : t('fold.label', { name, what: words })}
      style={{ left: x, width }}
    >
      {fold && !far && <Pile fold={fold} x={fold.x - x} y={fold.y - y} words={words} onOpen={open} />}
    </div>
  );
});

interface PileProps {
  fold: FoldBox;
  x: number;
  y: number;
  words: string;
  onOpen: () => void;
}

function Pile({ fold, x, y, words, onOpen }: PileProps) {
  const { t } = useTranslation('canvas');
  const { chip, marks, cards, role, width, height } = fold;
  const dimmed = useSession((state) => cards.length > 0 && cards.every((id) => isDimmed(state, id)));
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.pile}
      data-fold
      data-dimmed={dimmed || undefined}
      style={{ left: x, top: y, width, height }}
      aria-label={t('fold.open', { what: words })}
      title={t('fold.open', { what: words })}
      onClick={onOpen}
    >
      {chip && (
        <span
          className={`${nodes.card} ${classes.chip}`}
          data-role={role}
          style={{ width: chip.width, height: chip.height }}
        >
          {chip.text}
        </span>
      )}
      <MarkSigns marks={marks} />
      {cards.length > 0 && <FoldSign places={cards.map((id) => `card:${id}`)} />}
    </button>
  );
}
