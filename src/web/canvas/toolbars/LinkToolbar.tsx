import { ArrowLeftRight, Settings2, Trash2, Type } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DRAWING_WORDS, LINK_LOOKS, type LinkPath, linkPathBy } from '../../../core/layout/index.ts';
import { LINK_KINDS, type Locale } from '../../../core/model/index.ts';
import { reverseLinks, setLinkKind } from '../../actions/index.ts';
import { shortcutOf } from '../../commands/index.ts';
import { IconButton } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { useStructure } from '../commands/use-structure.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { rememberLinkKind } from '../gestures/link-press.ts';
import { linkMiddle } from '../layers/link-middle.ts';
import { isBusy, useCanvasUi } from '../ui-store.ts';
import { useIsFar } from '../viewport/use-viewport.ts';
import { Floating } from './Floating.tsx';
import classes from './toolbars.module.css';

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Kind, words and direction of the selected link, beside it. */
export function LinkToolbar() {
  const id = useSession(({ selection, editing }) =>
    selection.length === 1 && selection[0]?.table === 'links' && !editing ? selection[0].id : null,
  );
  const busy = useCanvasUi((state) => isBusy(state) || state.menu !== null);
  const link = useDrawing((drawing) => (id === null ? null : linkPathBy(drawing, id)));
  const far = useIsFar();
  return link && !busy && !far ? <Tools link={link} /> : null;
}

function Tools({ link }: { link: LinkPath }) {
  const { t, i18n } = useTranslation('canvas');
  const { session, perform } = useCanvas();
  const structure = useStructure();
  const { edit, show } = useSession.getState();
  const { id, kind: current } = link;
  const words = DRAWING_WORDS[i18n.language as Locale].links;
  const { x, y } = linkMiddle(link);
  return (
    <Floating anchor={{ x, y: y - 8, width: 0, height: 16 }} label={t('link.tools')}>
      {LINK_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes.kind}
          data-kind={kind}
          aria-pressed={kind === current}
          onClick={() => {
            rememberLinkKind(kind);
            perform(setLinkKind(session.snapshot(), [id], kind));
          }}
        >
          <svg width="26" height="10" aria-hidden="true">
            <path d="M1 5H18" strokeDasharray={LINK_LOOKS[kind].dash ?? undefined} />
            <path
              d={LINK_LOOKS[kind].head}
              transform="translate(25 5)"
              className={LINK_LOOKS[kind].solid ? classes.solid : undefined}
            />
          </svg>
          {words[kind]}
        </button>
      ))}
      <span className={classes.divider} />
      <IconButton
        label={t('link.label')}
        shortcut={shortcutOf('link.label')}
        className={classes.tool}
        onClick={() => edit({ table: 'links', id, field: 'label' })}
      >
        <Type {...ICON} />
      </IconButton>
      <IconButton
        label={t('link.reverse')}
        shortcut={shortcutOf('link.reverse')}
        className={classes.tool}
        onClick={() => perform(reverseLinks(session.snapshot(), [id]))}
      >
        <ArrowLeftRight {...ICON} />
      </IconButton>
      {current === 'handoff' && (
        <IconButton label={t('link.handoff')} className={classes.tool} onClick={() => show('inspector')}>
          <Settings2 {...ICON} />
        </IconButton>
      )}
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
