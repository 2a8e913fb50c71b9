import { X } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, isComposing } from '../../kit/index.ts';
import { type MapSpace, type Talking, useSession } from '../../session/index.ts';
import type { TalkSession } from '../../sync/index.ts';
import { usePlaceName } from '../shared/use-place-name.ts';
import { PlaceView } from '../thread/PlaceView.tsx';
import classes from './pins.module.css';

const GAP = 16;
const EDGE = 12;
const NARROW = '(max-width: 640px)';

interface Props {
  space: MapSpace;
  talking: Talking;
  session: TalkSession;
}

/** What is said at a place, beside it; it goes along when the map is moved. */
export function TalkPopover({ space, talking: { anchor, thread, writing = false }, session }: Props) {
  const { t } = useTranslation('talk');
  const place = usePlaceName(anchor);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef(document.activeElement);

  const write = useCallback(() => {
    const element = box.current;
    if (!element) return;
    // On a phone it lies at the bottom.
    if (matchMedia(NARROW).matches) {
      element.style.transform = '';
      return;
    }
    const spot = space.spotOf(anchor);
    const { x, y, zoom } = space.viewport;
    const { width, height } = space.size;
    const { offsetWidth, offsetHeight } = element;
    // Its place is gone, or hidden: then it stands in the corner.
    const from = spot
      ? {
          x: spot.at === 'left' ? space.edges.titles + spot.x * zoom : spot.x * zoom + x,
          y: spot.at === 'top' ? Math.max(y, 0) + spot.y * zoom : spot.y * zoom + y,
        }
      : { x: width, y: 0 };
    const right = from.x + (spot?.reach ?? 0) * zoom + GAP;
    const fits = right + offsetWidth + EDGE <= width;
    const left = fits ? right : from.x - GAP - offsetWidth;
    const clamp = (value: number, most: number) => Math.round(Math.max(EDGE, Math.min(most, value)));
    const at = [clamp(left, width - offsetWidth - EDGE), clamp(from.y - 10, height - offsetHeight - EDGE)];
    element.style.transform = `translate(${at[0]}px, ${at[1]}px)`;
  }, [space, anchor]);
  useLayoutEffect(write);
  useLayoutEffect(() => {
    const stops = [space.follow(write), space.watch(write)];
    const observer = new ResizeObserver(write);
    if (box.current) observer.observe(box.current);
    return () => {
      observer.disconnect();
      for (const stop of stops) stop();
    };
  }, [space, write]);

  useEffect(() => {
    const { current } = box;
    if (current && !current.contains(document.activeElement)) current.focus({ preventScroll: true });
  }, []);

  const close = () => {
    useSession.getState().talkAt(null);
    const { current } = opener;
    const back = current instanceof HTMLElement && current.isConnected ? current : space.grid();
    back?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The map must not hear what is typed here.
    event.stopPropagation();
    if (event.key !== 'Escape' || isComposing(event) || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t('popover.label', { place })}
      className={classes.popover}
      tabIndex={-1}
      data-own-pointer
      data-talk-popover
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <h2 className={classes.title}>{place}</h2>
        <IconButton size={26} variant="subtle" color="gray" label={t('popover.close')} onClick={close}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      <div className={classes.content}>
        <PlaceView session={session} anchor={anchor} wanted={thread} writing={writing} />
      </div>
    </div>
  );
}
