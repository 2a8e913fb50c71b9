import { useGuestName } from '../../kit/index.ts';
import { isGuest, peerColor, peerName } from '../../sync/index.ts';
import { usePeersAt } from '../use-peers-at.ts';
import { useWording } from '../use-wording.ts';
import classes from './rows.module.css';

/** Colleagues who are on this row. */
export function RowPeers({ id }: { id: string }) {
  const { t } = useWording();
  const peers = usePeersAt(id);
  const guestName = useGuestName();
  if (peers.length === 0) return null;
  return (
    <span className={classes.peers}>
      {peers.map((peer) => {
        const name = guestName(peerName(peer), isGuest(peer));
        return (
          <span
            key={peer.client}
            role="img"
            className={classes.peer}
            style={{ background: peerColor(peer) }}
            title={name}
            aria-label={t('peer.here', { name })}
          >
            <span aria-hidden>{[...name.trim()][0]?.toLocaleUpperCase()}</span>
          </span>
        );
      })}
    </span>
  );
}
