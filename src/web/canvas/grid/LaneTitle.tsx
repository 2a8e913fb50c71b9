import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LaneBox, ROLE_ICONS } from '../../../core/layout/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { Caret } from '../collapse/Caret.tsx';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { RecordField } from '../editing/RecordField.tsx';
import { laneElementId } from '../grid/element-ids.ts';
import { writeInverse, writeShift } from '../layers/edge-shift.ts';
import classes from '../layers/headers.module.css';
import { useHeaderState } from '../layers/use-header-state.ts';
import { MapIcon } from '../nodes/MapIcon.tsx';
import { TextLines } from '../nodes/TextLines.tsx';
import { AddBetween } from '../toolbars/AddBetween.tsx';
import { MenuButton } from '../toolbars/MenuButton.tsx';
import { openMenuAt } from '../ui-store.ts';
import { titleColumn } from '../viewport/title-column.ts';
import { useFollowViewport, useIsNarrow } from '../viewport/use-viewport.ts';
import { FeelingScores } from './FeelingScores.tsx';

interface Props {
  lane: LaneBox;
  far: boolean;
}

/** A lane's box is another one with every change of its cards; its title seldom is. */
const sameTitle = (a: Props, b: Props): boolean =>
  a.far === b.far &&
  sameParts({ ...a.lane, cells: null, folds: null }, { ...b.lane, cells: null, folds: null });

/** A lane's title: it stays at the left of the window, and its words at the top of it while the lane is in view. */
export const LaneTitle = memo(function LaneTitle({ lane, far }: Props) {
  const { t } = useTranslation('canvas');
  const { selected, editing, moving } = useHeaderState('lanes', lane.id);
  const name = useSnapshot(({ lanes }) => lanes.get(lane.id)?.title.trim());
  const { headerHeight, titleWidth } = useDrawing(
    (drawing) => ({ headerHeight: drawing.headerHeight, titleWidth: drawing.titleWidth }),
    sameParts,
  );
  // Whoever takes hold of a lane sees all of its name.
  const brief = useIsNarrow() && !selected && !editing;
  const room = lane.height - lane.title.height - 2 * lane.title.y;
  const title = useFollowViewport<HTMLDivElement>((element, viewport, size) => {
    const { left } = titleColumn(titleWidth, viewport, size);
    element.style.translate = `${left}px`;
    const hidden = headerHeight - Math.min(0, viewport.y / viewport.zoom) - lane.y;
    writeShift(element, Math.max(0, Math.min(hidden, room)));
    if (far || brief) writeInverse(element, viewport.zoom);
  });
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      ref={title}
      id={laneElementId(lane.id)}
      role="rowheader"
      aria-colindex={1}
      aria-expanded={!lane.collapsed}
      aria-label={name || t('lane.placeholder')}
      className={classes.lane}
      data-header="lanes"
      data-menu-for={`lanes:${lane.id}`}
      data-id={lane.id}
      data-role={lane.role}
      data-far={far || undefined}
      data-collapsed={lane.collapsed || undefined}
      data-brief={brief || undefined}
      data-selected={selected || undefined}
      data-moving={moving || undefined}
      style={brief ? undefined : { width: titleWidth, ['--room' as string]: `${lane.height}px` }}
    >
      {brief ? (
        <MapIcon icon={ROLE_ICONS[lane.role]} className={classes.briefIcon} />
      ) : (
        <MapIcon
          icon={ROLE_ICONS[lane.role]}
          size={16}
          x={lane.icon.x}
          y={lane.icon.y}
          className={classes.laneIcon}
        />
      )}
      {editing ? (
        <RecordField
          table="lanes"
          id={lane.id}
          field="title"
          block={lane.title}
          label={t('lane.title')}
          placeholder={t('lane.placeholder')}
        />
      ) : far ? (
        <span className={classes.farName}>{name}</span>
      ) : brief ? (
        <span className={classes.briefName}>{name}</span>
      ) : (
        <TextLines block={lane.title} placeholder={t('lane.placeholder')} />
      )}
      {lane.role === 'feeling' && !lane.collapsed && !far && !brief && (
        <FeelingScores lane={lane.id} top={lane.title.y + lane.title.height + 10} />
      )}
      <AddBetween
        className="below"
        label={t('lane.addBelow')}
        onAdd={({ left, bottom }) => openMenuAt({ kind: 'add-lane', id: lane.id, x: left, y: bottom + 4 })}
      />
      {!editing && !far && (
        <Caret table="lanes" id={lane.id} collapsed={lane.collapsed} name={name || t('lane.placeholder')} />
      )}
      {!editing && <MenuButton kind="lanes" id={lane.id} label={t('lane.menu')} />}
    </div>
  );
}, sameTitle);
