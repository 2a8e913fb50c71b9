import type { Link } from '../../model/index.ts';
import type { Point, Rect } from '../types.ts';
import type { End } from './ends.ts';
import type { Label } from './labels.ts';
import type { Plan } from './plan.ts';
import type { Planned } from './planned.ts';
import type { Stretch } from './strip.ts';

/** How a link runs on the even map. The same object as long as that and its label are the same. */
export interface Route {
  readonly link: Link;
  readonly plan: Plan;
  readonly points: readonly Point[];
  readonly bounds: Rect;
  /** All links that it stands for. */
  readonly bundle: readonly string[];
  readonly label: Label | null;
}

/** A link on its way through the map: what is known of it from one change to the next. */
export interface Way {
  readonly link: Link;
  /** Its place among all links. */
  rank: number;
  readonly from: End<Way>;
  readonly to: End<Way>;
  /** Null while an end is not shown. */
  planned: Planned | null;
  /** The links that it is drawn for; null while it is not drawn. */
  bundle: readonly string[] | null;
  /** What lies in gutters for it, one for each leg. */
  stretches: readonly Stretch[];
  /** Its corners; none while it is not drawn. */
  points: readonly Point[];
  route: Route | null;
}
