import { memo } from 'react';
import { cardBoxOf, type Drawing, type Rect } from '../../../core/layout/index.ts';
import { useGuestName } from '../../kit/index.ts';
import { isGuest, type Peer, peerColor, peerName, usePeers } from '../../sync/index.ts';
import { sameItems } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useFollowViewport } from '../viewport/use-viewport.ts';
import { writeInverse } from './edge-shift.ts';
import classes from './peers.module.css';

const GAP = 3;

/** Everyone else: what they have selected, what they drag and type, and where they point. */
export function PeersLayer() {
  const peers = usePeers();
  const layer = useFollowViewport<HTMLDivElement>((element, { zoom }) => {
    writeInverse(element, zoom);
  });
  return (
    <div ref={layer} className={classes.layer} aria-hidden="true">
      {peers.map((peer) => (
        <PeerMarks key={peer.client} peer={peer} />
      ))}
    </div>
  );
}

const PeerMarks = memo(function PeerMarks({ peer }: { peer: Peer }) {
  const name = useGuestName()(peerName(peer), isGuest(peer));
  const style = { '--peer': peerColor(peer) } as object;
  const [table, editedId] = peer.editing?.split(':') ?? [];
  const [first] = peer.drag;
  const held = useDrawing((drawing) => (first ? cardBoxOf(drawing, first.id) : null));
  const boxes = useDrawing((drawing) => peer.selection.map((id) => boxOf(drawing, id)), sameItems);
  return (
    <div style={style}>
      {peer.selection.map((id, index) => {
        const box = boxes[index];
        if (!box) return null;
        const typing = table !== undefined && editedId === id;
        return (
          <div key={id} className={classes.outline} data-typing={typing || undefined} style={around(box)}>
            <span className={classes.tag}>
              {name}
              {typing && <span className={classes.dots}>…</span>}
            </span>
          </div>
        );
      })}
      {first && held && (
        <div
          className={classes.drag}
          data-peer-holds={first.id}
          style={{
            width: held.width,
            height: held.height,
            transform: `translate(${first.x}px, ${first.y}px)`,
          }}
        >
          {peer.drag.length > 1 && <span className={classes.tag}>{peer.drag.length}</span>}
        </div>
      )}
      {peer.cursor && (
        <div
          className={classes.cursor}
          style={{ transform: `translate(${peer.cursor.x}px, ${peer.cursor.y}px)` }}
        >
          <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true">
            <path d="M2 1.5 15.5 9.6 9.2 11.2 6 17.2Z" />
          </svg>
          <span>{name}</span>
        </div>
      )}
    </div>
  );
});

const around = ({ x, y, width, height }: Rect) => ({
  left: x - GAP,
  top: y - GAP,
  width: width + 2 * GAP,
  height: height + 2 * GAP,
});

const boxOf = (drawing: Drawing, id: string): Rect | null =>
  cardBoxOf(drawing, id) ?? drawing.moments.find((box) => box.id === id) ?? null;
