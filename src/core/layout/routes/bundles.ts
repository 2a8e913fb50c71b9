import { sameList } from '../../base/index.ts';
import { netOf, type Planned } from './planned.ts';
import type { Way } from './way.ts';

/** Links that run alike, because their ends are hidden in the same places, are one, which the first of them stands for. */
export class Bundles {
  /** Those with a hidden end. */
  private readonly hidden = new Set<Way>();
  private isOld = false;

  /** Notes how a link was just planned. */
  note(way: Way, planned: Planned | null): void {
    if (planned && (planned.a.isHidden || planned.b.isHidden)) {
      this.hidden.add(way);
      this.isOld = true;
      return;
    }
    this.leave(way);
    // The link alone, as nearly all are drawn.
    if (!planned) way.bundle = null;
    else if (way.bundle?.length !== 1 || way.bundle[0] !== way.link.id)
      way.bundle = Object.freeze([way.link.id]);
  }

  /** Forgets a link that is gone. */
  leave(way: Way): void {
    if (this.hidden.delete(way)) this.isOld = true;
  }

  /** Ties those together that run alike; `touched` gets the links that are drawn for others than before, or no longer. */
  tie(touched: Set<Way>): void {
    if (!this.isOld) return;
    this.isOld = false;
    const inOrder = [...this.hidden].sort((one, other) => one.rank - other.rank);
    const together = Map.groupBy(inOrder, ({ link, planned }) => {
      const { a, b } = planned as Planned;
      return `${netOf(link, a)} ${b.name}`;
    });
    for (const ways of together.values()) {
      const bundle = ways.map(({ link }) => link.id);
      for (const [nth, way] of ways.entries()) {
        const now = nth === 0 ? bundle : null;
        if (way.bundle === now || (way.bundle && now && sameList(way.bundle, now))) continue;
        way.bundle = now;
        touched.add(way);
      }
    }
  }
}
