import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutOf } from '../../commands/index.ts';
import { IconButton } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { turnStage } from '../commands/stage-focus.ts';
import { stageLight } from '../viewport/stage-light.ts';
import { stageView } from '../viewport/stage-view.ts';
import classes from './StageFocus.module.css';

const ICON = { size: 16, 'aria-hidden': true } as const;

interface Props {
  stage: string;
  words: string;
  first: boolean;
  last: boolean;
}

/** Where one stage is looked at: which one it is, and the way to the next. */
export function FocusBar({ stage, words, first, last }: Props) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const focusOn = useSession((state) => state.focusOn);
  useStageLight(stage);
  const { source, camera, view } = canvas;
  useEffect(() => {
    const to = stageView(source.drawing, stage, view.size);
    if (to) camera.moveTo(to, true);
  }, [stage, source, camera, view]);
  const leave = () => {
    focusOn(null);
    canvas.grid()?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'PageUp') turnStage(canvas, -1);
    else if (event.key === 'PageDown') turnStage(canvas, 1);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={classes.bar}
      role="toolbar"
      aria-label={t('stage.focus.bar')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <IconButton
        label={t('stage.focus.previous')}
        shortcut={shortcutOf('stage.previous')}
        size={28}
        aria-disabled={first}
        data-disabled={first || undefined}
        onClick={() => turnStage(canvas, -1)}
      >
        <ChevronLeft {...ICON} />
      </IconButton>
      <span className={classes.words}>{words}</span>
      <IconButton
        label={t('stage.focus.next')}
        shortcut={shortcutOf('stage.next')}
        size={28}
        aria-disabled={last}
        data-disabled={last || undefined}
        onClick={() => turnStage(canvas, 1)}
      >
        <ChevronRight {...ICON} />
      </IconButton>
      <IconButton label={t('stage.focus.leave')} shortcut={shortcutOf('leave')} size={28} onClick={leave}>
        <X {...ICON} />
      </IconButton>
    </div>
  );
}

/** The stage is lit as the journey changes; when it is gone, so is looking at it. */
function useStageLight(stage: string): void {
  const there = useSnapshot(({ stages }) => stages.has(stage));
  const snapshot = useSnapshot((all) => all);
  const light = useSession((state) => state.light);
  const focusOn = useSession((state) => state.focusOn);
  const filter = useSession((state) => state.lights.filter);
  useEffect(() => {
    if (there) light('stage', stageLight(snapshot, stage, filter));
    else focusOn(null);
  }, [there, snapshot, stage, filter, light, focusOn]);
  useEffect(() => () => light('stage', null), [light]);
}
