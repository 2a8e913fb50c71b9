import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../kit/index.ts';
import { type MapSpace, useSession } from '../../session/index.ts';
import { useTalkStore } from '../shared/store.ts';
import classes from './pins.module.css';

const end = () => useTalkStore.setState({ choosing: false });

/** While a place is being chosen the next click on the map is that place; the wheel and the keys go on as ever. */
export function ChoosePlace({ space }: { space: MapSpace }) {
  const { t } = useTranslation('talk');
  useEffect(() => {
    const element = space.element();
    if (!element) return;
    element.style.cursor = 'crosshair';
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      useSession.getState().talkAt({ anchor: space.anchorAt(event), writing: true });
    };
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      const { cell } = useSession.getState();
      if (event.key === 'Escape') end();
      else if (event.key === 'Enter' && cell && document.activeElement === space.grid()) {
        end();
        useSession.getState().talkAt({ anchor: { kind: 'cell', ...cell }, writing: true });
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('pointerdown', onDown, { capture: true });
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      element.style.cursor = '';
      element.removeEventListener('pointerdown', onDown, { capture: true });
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [space]);
  return (
    <div className={classes.hint} role="status">
      {t('choose.hint')} <span>{t('choose.keys')}</span>
    </div>
  );
}
