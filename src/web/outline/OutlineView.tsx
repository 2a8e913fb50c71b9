import { Plus } from 'lucide-react';
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { undoByKey, useSharing } from '../prose/index.ts';
import { useSession } from '../session/index.ts';
import { useMapSession, useSnapshot, useStatus } from '../sync/index.ts';
import { Contents } from './contents/Contents.tsx';
import { JumpMenu } from './contents/JumpMenu.tsx';
import { useCurrentStage } from './contents/use-current-stage.ts';
import classes from './document/document.module.css';
import { JourneyHead } from './document/JourneyHead.tsx';
import { useNearView } from './document/near-view.ts';
import { StageSection } from './document/StageSection.tsx';
import { Unplaced } from './document/Unplaced.tsx';
import { OutlineProvider } from './outline-context.ts';
import { rowId } from './places.ts';
import { useOutlineCommands } from './use-commands.ts';
import { useOutlineIds } from './use-outline.ts';
import { useOwnWording, WordingProvider } from './use-wording.ts';

/** Rows up to which all are there with their tools: they cost a key less than a millisecond or two. */
const LONG = 500;

/** The journey as a document: read from top to bottom, edited where it stands. */
export function OutlineView() {
  const wording = useOwnWording();
  const { t } = wording;
  const session = useMapSession();
  const readOnly = useStatus((status) => status.readOnly);
  const commands = useOutlineCommands(t);
  const written = useSnapshot(({ journey }) => journey.locale);
  const title = useSnapshot(({ journey }) => journey.title.trim());
  const stages = useOutlineIds((outline) => outline.stages.map(({ id }) => id));
  const scroller = useRef<HTMLDivElement>(null);
  const current = useCurrentStage(scroller, stages);
  const view = useNearView(scroller);
  const long = useSnapshot(
    ({ cards, moments, feelings }) => cards.size + moments.size + feelings.size > LONG,
  );
  const nearView = long ? view : null;
  const context = useMemo(
    () => ({ commands, readOnly, written, nearView }),
    [commands, readOnly, written, nearView],
  );
  useSharing();
  useComeTo();

  const onKeyDown = (event: ReactKeyboardEvent) => {
    undoByKey(event, session);
  };
  useEffect(() => {
    // What had the focus may just have been deleted.
    const onFreeKey = (event: KeyboardEvent) => {
      if (event.target === document.body) undoByKey(event, session);
    };
    window.addEventListener('keydown', onFreeKey);
    return () => window.removeEventListener('keydown', onFreeKey);
  }, [session]);
  return (
    <WordingProvider value={wording}>
      <OutlineProvider value={context}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: undo works wherever the focus is */}
        <div ref={scroller} className={classes.scroller} onKeyDown={onKeyDown}>
          <JumpMenu current={current} />
          <div className={classes.columns}>
            <Contents stages={stages} current={current} />
            <main
              className={classes.document}
              aria-label={t('outline.label', { title: title || t('untitled') })}
            >
              <JourneyHead />
              {stages.length === 0 && <p className={classes.empty}>{t('journey.empty')}</p>}
              {stages.map((id) => (
                <StageSection key={id} id={id} />
              ))}
              {!readOnly && (
                <button type="button" className={classes.addStage} onClick={() => commands.addStage()}>
                  <Plus size={15} aria-hidden />
                  {t('stage.add')}
                </button>
              )}
              <Unplaced />
            </main>
          </div>
        </div>
      </OutlineProvider>
    </WordingProvider>
  );
}

/** Comes to what the address names, else to what was selected on the map. */
function useComeTo(): void {
  useEffect(() => {
    const named = decodeURIComponent(window.location.hash.slice(1));
    const [pick] = useSession.getState().selection;
    const id = named || (pick && rowId(pick.table, pick.id));
    if (id) document.getElementById(id)?.scrollIntoView({ block: 'center' });
  }, []);
}
