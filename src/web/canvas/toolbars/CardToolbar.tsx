import { Menu } from '@mantine/core';
import { Copy, MessageCircle, Radio, Spline, Tag, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MARK_ICONS, type Rect, selectionBounds } from '../../../core/layout/index.ts';
import { setCards, toggleMoments } from '../../actions/index.ts';
import { runCommand, shortcutOf, useCanDo } from '../../commands/index.ts';
import { IconButton } from '../../kit/index.ts';
import { selectedIds, useSession } from '../../session/index.ts';
import { useReadOnly, useSnapshot } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { duplicateSelected } from '../commands/duplicate-selected.ts';
import { useStructure } from '../commands/use-structure.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { beginLink } from '../gestures/link-press.ts';
import { MapIcon } from '../nodes/MapIcon.tsx';
import { isBusy, useCanvasUi } from '../ui-store.ts';
import { useIsFar } from '../viewport/use-viewport.ts';
import { ChannelItems } from './ChannelItems.tsx';
import { Floating } from './Floating.tsx';
import classes from './toolbars.module.css';

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

const sameBounds = (a: Rect | null, b: Rect | null): boolean =>
  a === b || (a !== null && b !== null && sameParts(a, b));

/** What is done most to the selected cards, beside them. */
export function CardToolbar() {
  const selection = useSession((state) => state.selection);
  const editing = useSession((state) => state.editing !== null);
  const busy = useCanvasUi((state) => isBusy(state) || state.menu !== null);
  const far = useIsFar();
  const ids = selectedIds(selection, 'cards');
  const talking = useSession((state) => state.talking !== null);
  const shown = ids.length > 0 && !editing && !busy && !far && !talking;
  const bounds = useDrawing((drawing) => (shown ? selectionBounds(drawing, ids) : null), sameBounds);
  const readOnly = useReadOnly();
  if (!bounds) return null;
  return readOnly ? <ReadTools ids={ids} bounds={bounds} /> : <Tools ids={ids} bounds={bounds} />;
}

interface ToolsProps {
  ids: readonly string[];
  bounds: Parameters<typeof Floating>[0]['anchor'];
}

/** Who may not change the card may still ask about it. */
function ReadTools({ ids, bounds }: ToolsProps) {
  const { t } = useTranslation('canvas');
  const canComment = useCanDo('comment.add');
  if (ids.length !== 1 || !canComment) return null;
  return (
    <Floating anchor={bounds} label={t('cards.tools', { count: ids.length })}>
      <CommentTool />
    </Floating>
  );
}

function CommentTool() {
  const { t } = useTranslation('canvas');
  return (
    <IconButton
      label={t('card.comment')}
      shortcut={shortcutOf('comment.add')}
      className={classes.tool}
      onClick={() => runCommand('comment.add')}
    >
      <MessageCircle {...ICON} />
    </IconButton>
  );
}

function Tools({ ids, bounds }: ToolsProps) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const { session, perform } = canvas;
  const structure = useStructure();
  const marked = useSnapshot(
    ({ moments }) =>
      (['pain', 'delight'] as const).map((kind) =>
        ids.every((id) => moments.list.some((moment) => moment.card === id && moment.kind === kind)),
      ),
    (a, b) => a.every((value, index) => value === b[index]),
  );
  const [only] = ids;
  return (
    <Floating anchor={bounds} label={t('cards.tools', { count: ids.length })}>
      {(['pain', 'delight'] as const).map((kind, index) => (
        <IconButton
          key={kind}
          label={t(`moment.${kind}`)}
          shortcut={shortcutOf(`mark.${kind}`)}
          aria-pressed={marked[index]}
          className={classes.tool}
          data-kind={kind}
          onClick={() => perform(toggleMoments(session.snapshot(), ids, kind))}
        >
          <MapIcon icon={MARK_ICONS[kind]} size={16} />
        </IconButton>
      ))}
      <Menu position="bottom-start">
        <Menu.Target>
          <IconButton
            label={t('card.channel')}
            shortcut={shortcutOf('card.channel')}
            className={classes.tool}
          >
            <Radio {...ICON} />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <ChannelItems onPick={(channel) => perform(setCards(session.snapshot(), ids, { channel }))} />
        </Menu.Dropdown>
      </Menu>
      <IconButton
        label={t('card.tags')}
        shortcut={shortcutOf('card.tag')}
        className={classes.tool}
        onClick={() => runCommand('card.tag')}
      >
        <Tag {...ICON} />
      </IconButton>
      {only !== undefined && ids.length === 1 && (
        <IconButton
          label={t('card.link')}
          shortcut={shortcutOf('card.link')}
          className={classes.tool}
          onClick={() => beginLink(canvas, only)}
        >
          <Spline {...ICON} />
        </IconButton>
      )}
      {ids.length === 1 && <CommentTool />}
      <span className={classes.divider} />
      <IconButton
        label={t('duplicate')}
        shortcut={shortcutOf('duplicate')}
        className={classes.tool}
        onClick={() => void duplicateSelected({ session, perform })}
      >
        <Copy {...ICON} />
      </IconButton>
      <IconButton
        label={t('delete')}
        shortcut={shortcutOf('delete')}
        className={classes.tool}
        onClick={structure.removeSelected}
      >
        <Trash2 {...ICON} />
      </IconButton>
    </Floating>
  );
}
