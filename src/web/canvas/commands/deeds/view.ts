import { selectionBounds } from '../../../../core/layout/index.ts';
import type { Deeds } from '../../../commands/index.ts';
import { useSession } from '../../../session/index.ts';
import { type Keyboard, lastPick, only, selectedCards } from '../../keyboard/act.ts';
import { fitRect } from '../../viewport/fit.ts';
import { stageHere, turnStage } from '../stage-focus.ts';
import { collapseDeeds } from './collapse.ts';

/** How the map is looked at. */
export function viewDeeds({ canvas }: Keyboard): Deeds {
  const { source, camera, view } = canvas;
  const isAlone = () => useSession.getState().stage !== null;
  return {
    'view.fit': { run: () => camera.fit() },
    'view.selection': {
      run: () => {
        const bounds = selectionBounds(source.drawing, selectedCards());
        if (bounds) camera.moveTo(fitRect(bounds, view.size, 96), true);
        else camera.fit();
      },
    },
    'view.actual': { run: () => camera.zoomTo(1) },
    'view.zoomIn': { run: () => camera.zoomIn() },
    'view.zoomOut': { run: () => camera.zoomOut() },
    'stage.focus': {
      run: () => {
        const { stage, focusOn } = useSession.getState();
        focusOn(stage === null ? stageHere(canvas) : null);
      },
    },
    ...collapseDeeds(canvas),
    'stage.previous': only(() => turnStage(canvas, -1), isAlone, 'no-stage-alone'),
    'stage.next': only(() => turnStage(canvas, 1), isAlone, 'no-stage-alone'),
    'view.minimap': {
      run: () => {
        const { minimap, setMinimap } = useSession.getState();
        setMinimap(!minimap);
      },
    },
    'findings.here': only(showFindings, () => lastPick() !== undefined, 'need-selection'),
  };
}

function showFindings(): void {
  const pick = lastPick();
  const name = pick && CSS.escape(`${pick.table}:${pick.id}`);
  document.querySelector<HTMLElement>(`[data-menu-for="${name}"] [data-finding-mark]`)?.click();
}
