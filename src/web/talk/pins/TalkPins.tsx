import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { samePlain } from '../../../core/base/index.ts';
import { type Anchor, anchorKey, type Thread } from '../../../core/model/index.ts';
import { addWords } from '../../kit/index.ts';
import { type MapSpace, type Spot, useSession } from '../../session/index.ts';
import { useTalk, useTalkSession } from '../shared/hooks.ts';
import { useNews } from '../shared/seen.ts';
import { useTalkStore } from '../shared/store.ts';
import { TALK_WORDS } from '../words.ts';
import { ChoosePlace } from './ChoosePlace.tsx';
import { Pin } from './Pin.tsx';
import classes from './pins.module.css';
import { TalkPopover } from './TalkPopover.tsx';

addWords(TALK_WORDS);

interface Placed {
  readonly key: string;
  readonly anchor: Anchor;
  readonly spot: Spot;
  readonly threads: readonly Thread[];
}

/** Around the window, in pixels: what comes into view is there already. */
const MARGIN = 300;
/** Once the map rests, or so often while it moves. */
const LOOK_EVERY_MS = 120;

const GROUPS = ['map', 'top', 'left'] as const;

/** Bubbles where people talk, over the map; what is said opens beside them. */
export function TalkPins({ space }: { space: MapSpace }) {
  const { t } = useTranslation('talk');
  const session = useTalkSession();
  const isShown = useTalkStore((state) => state.pinsShown);
  const isChoosing = useTalkStore((state) => state.choosing);
  const talking = useSession((state) => state.talking);
  const placed = usePlaced(space);
  const isNews = useNews(session?.journey ?? '', session?.me().id ?? '');
  useEffect(() => {
    useTalkStore.setState({ hasMap: true });
    return () => useTalkStore.setState({ hasMap: false, choosing: false });
  }, []);
  const frame = useFrame(space);
  if (!session) return null;
  const open = talking && anchorKey(talking.anchor);
  const pins = isShown ? placed : placed.filter(({ key }) => key === open);
  return (
    <>
      {pins.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of fields
        <div ref={frame} className={classes.layer} role="group" aria-label={t('pins.label')}>
          {GROUPS.map((group) => (
            <div key={group} className={classes.clip} data-clip={group}>
              <div className={classes.world} data-world={group}>
                {pins
                  .filter(({ spot }) => spot.at === group)
                  .map(({ key, anchor, spot, threads }) => (
                    <Pin
                      key={key}
                      anchor={anchor}
                      spot={spot}
                      threads={threads}
                      isOpen={key === open}
                      isNews={threads.some(isNews)}
                    />
                  ))}
              </div>
            </div>
          ))}
        </div>
      )}
      {isChoosing && <ChoosePlace space={space} />}
      {talking && <TalkPopover key={open} space={space} talking={talking} session={session} />}
    </>
  );
}

/** Open threads by their places, those that are in view or nearly. */
function usePlaced(space: MapSpace): readonly Placed[] {
  const threads = useTalk<readonly Thread[]>((snapshot) => snapshot.threads, []);
  const groups = useMemo(() => {
    const found = new Map<string, { anchor: Anchor; threads: Thread[] }>();
    for (const thread of threads) {
      if (!thread.anchor || thread.resolved) continue;
      const key = anchorKey(thread.anchor);
      const group = found.get(key);
      if (group) group.threads.push(thread);
      else found.set(key, { anchor: thread.anchor, threads: [thread] });
    }
    return found;
  }, [threads]);
  const [placed, setPlaced] = useState<readonly Placed[]>(NOWHERE);
  useLayoutEffect(() => {
    const look = () =>
      setPlaced((before) => {
        const now = placedIn(space, groups);
        return samePlain(before, now) ? before : now;
      });
    look();
    if (groups.size === 0) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const again = () => {
      timer ??= setTimeout(() => {
        timer = null;
        look();
      }, LOOK_EVERY_MS);
    };
    const stops = [space.follow(again), space.watch(again)];
    return () => {
      if (timer) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [space, groups]);
  return placed;
}

const NOWHERE: readonly Placed[] = [];

type Groups = ReadonlyMap<string, Pick<Placed, 'anchor' | 'threads'>>;

const placedIn = (space: MapSpace, groups: Groups): readonly Placed[] => {
  const { viewport, size } = space;
  return [...groups].flatMap(([key, { anchor, threads }]): Placed[] => {
    const spot = space.spotOf(anchor);
    if (!spot) return [];
    const x = spot.x * viewport.zoom + viewport.x;
    const y = spot.y * viewport.zoom + viewport.y;
    const isNear =
      (spot.at === 'left' || (x > -MARGIN && x < size.width + MARGIN)) &&
      (spot.at === 'top' || (y > -MARGIN && y < size.height + MARGIN));
    return isNear ? [{ key, anchor, spot, threads }] : [];
  });
};

/** Keeps the layer where the map is, with every frame and past React. */
function useFrame(space: MapSpace) {
  const layer = useRef<HTMLDivElement | null>(null);
  const written = useRef<{ element: Element; at: string }>(null);
  const write = useCallback(() => {
    const element = layer.current;
    if (!element) return;
    const { x, y, zoom } = space.viewport;
    const { top, left, titles } = space.edges;
    // Told of each letter in a card, too, which moves nothing.
    const at = [x, y, zoom, top, left, titles].join();
    if (written.current?.element === element && written.current.at === at) return;
    written.current = { element, at };
    const move = { map: [x, y], top: [x, Math.max(y, 0)], left: [titles, y] } as const;
    const clips = { map: [top - 12, left - 12], top: [0, left - 12], left: [top - 12, 0] } as const;
    for (const group of GROUPS) {
      const world = element.querySelector<HTMLElement>(`[data-world="${group}"]`);
      const clip = element.querySelector<HTMLElement>(`[data-clip="${group}"]`);
      const [dx, dy] = move[group];
      if (world) world.style.transform = `translate(${dx}px, ${dy}px) scale(${zoom})`;
      if (clip) clip.style.clipPath = `inset(${clips[group][0]}px 0 0 ${clips[group][1]}px)`;
    }
    const inverse = String(1 / zoom);
    if (element.dataset.inverse !== inverse) {
      element.dataset.inverse = inverse;
      element.style.setProperty('--inverse', inverse);
    }
  }, [space]);
  useLayoutEffect(write);
  useLayoutEffect(() => {
    const stops = [space.follow(write), space.watch(write)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [space, write]);
  return layer;
}
