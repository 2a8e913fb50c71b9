import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneBox } from '../../../core/layout/index.ts';
import { DRAWING_WORDS, ROLE_ICONS } from '../../../core/layout/index.ts';
import type { Locale } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { RecordField } from '../editing/RecordField.tsx';
import { laneElementId } from '../grid/element-ids.ts';
import { MapIcon } from '../nodes/MapIcon.tsx';
import { TextLines } from '../nodes/TextLines.tsx';
import { AddBetween } from '../toolbars/AddBetween.tsx';
import { MenuButton } from '../toolbars/MenuButton.tsx';
import { openMenuAt, useCanvasUi } from '../ui-store.ts';
import { useFollowViewport, useIsFar, useMapWindow } from '../viewport/use-viewport.ts';
import { createEdgeShift, writeInverse } from './edge-shift.ts';
import classes from './headers.module.css';

/** Names of lines stand above them; where two lines run on one border, one name above the other. */
const NAME_GAP = 3;
const NAME_HEIGHT = 16;

/** The lanes' titles, and the names of the lines between them: they stay at the left of the window. */
export function LaneTitlesLayer() {
  const { i18n } = useTranslation('canvas');
  const drawing = useDrawing(
    ({ lanes: all, lines, height, headerHeight, titleWidth }) => ({
      lanes: all,
      lines,
      height,
      headerHeight,
      titleWidth,
    }),
    sameParts,
  );
  const { lanes } = useMapWindow();
  const far = useIsFar();
  const [shift] = useState(createEdgeShift);
  const layer = useFollowViewport<HTMLDivElement>((element, { x, y, zoom }) => {
    element.style.transform = `translateX(${Math.max(0, -x / zoom)}px)`;
    shift(element, drawing.lanes.map(stretchOf), drawing.headerHeight - Math.min(0, y / zoom));
    writeInverse(element, zoom);
  });
  return (
    <div
      ref={layer}
      className={classes.titles}
      data-far={far || undefined}
      style={{
        top: drawing.headerHeight,
        width: drawing.titleWidth,
        height: drawing.height - drawing.headerHeight,
      }}
    >
      {drawing.lanes.slice(lanes.first, lanes.end).map((lane) => (
        <LaneTitle
          key={lane.id}
          lane={lane}
          top={drawing.headerHeight}
          width={drawing.titleWidth}
          far={far}
        />
      ))}
      {!far &&
        drawing.lines.map((line) => (
          <div key={line.kind} className={classes.lineName} style={{ top: line.y - drawing.headerHeight }}>
            <span style={{ bottom: NAME_GAP + NAME_HEIGHT * line.slot }}>
              {DRAWING_WORDS[i18n.language as Locale].lines[line.kind]}
            </span>
          </div>
        ))}
    </div>
  );
}

const stretchOf = ({ id, y, height, title }: LaneBox) => ({
  key: `lane ${id}`,
  from: y,
  room: height - title.height - 2 * title.y,
});

interface TitleProps {
  lane: LaneBox;
  top: number;
  width: number;
  far: boolean;
}

/** A lane's box is another one with every change of its cards; its title seldom is. */
const sameTitle = (a: TitleProps, b: TitleProps): boolean =>
  a.top === b.top &&
  a.width === b.width &&
  a.far === b.far &&
  sameParts({ ...a.lane, cells: null }, { ...b.lane, cells: null });

const LaneTitle = memo(function LaneTitle({ lane, top, width, far }: TitleProps) {
  const { t } = useTranslation('canvas');
  const selected = useSession(({ selection }) =>
    selection.some((pick) => pick.table === 'lanes' && pick.id === lane.id),
  );
  const editing = useSession((state) => state.editing?.table === 'lanes' && state.editing.id === lane.id);
  const moving = useCanvasUi(({ header }) => header?.table === 'lanes' && header.id === lane.id);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      id={laneElementId(lane.id)}
      role="rowheader"
      aria-colindex={1}
      className={classes.lane}
      data-header="lanes"
      data-edge={`lane ${lane.id}`}
      data-menu-for={`lanes:${lane.id}`}
      data-id={lane.id}
      data-role={lane.role}
      data-selected={selected || undefined}
      data-moving={moving || undefined}
      style={{ top: lane.y - top, width, height: lane.height }}
    >
      <MapIcon
        icon={ROLE_ICONS[lane.role]}
        size={16}
        x={lane.icon.x}
        y={lane.icon.y}
        className={classes.laneIcon}
      />
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
        <span className={classes.farName}>{lane.title.lines.join(' ')}</span>
      ) : (
        <TextLines block={lane.title} placeholder={t('lane.placeholder')} />
      )}
      <AddBetween
        className="below"
        label={t('lane.addBelow')}
        onAdd={({ left, bottom }) => openMenuAt({ kind: 'add-lane', id: lane.id, x: left, y: bottom + 4 })}
      />
      {!editing && <MenuButton kind="lanes" id={lane.id} label={t('lane.menu')} />}
    </div>
  );
}, sameTitle);
