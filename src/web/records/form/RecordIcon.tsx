import {
  BookA,
  CalendarClock,
  CheckCheck,
  CircleCheckBig,
  Clock,
  Columns3,
  Gauge,
  Heart,
  type LucideIcon,
  Megaphone,
  MessageSquareText,
  Milestone,
  Radio,
  Rows3,
  ShieldCheck,
  Sparkles,
  Spline,
  Star,
  StickyNote,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { CHANNEL_ICONS, type Icon, ROLE_ICONS } from '../../../core/layout/index.ts';
import type { TableName } from '../../../core/model/index.ts';
import { useRecord } from '../../sync/index.ts';
import { Face } from './Face.tsx';
import { Glyph } from './Glyph.tsx';
import { MomentGlyph } from './MomentGlyph.tsx';

const ICONS: Readonly<Record<TableName | 'journey', LucideIcon>> = {
  journey: Milestone,
  stages: Columns3,
  steps: Columns3,
  lanes: Rows3,
  cards: StickyNote,
  moments: Sparkles,
  feelings: Heart,
  links: Spline,
  actions: CircleCheckBig,
  measures: Gauge,
  waivers: CheckCheck,
  personas: UserRound,
  channels: Radio,
  roles: UsersRound,
  tiers: Star,
  calendars: CalendarClock,
  slas: Clock,
  scripts: MessageSquareText,
  authorities: ShieldCheck,
  terms: BookA,
  voices: Megaphone,
};

/** The sign of a kind of record. */
export function KindIcon({ table, size = 14 }: { table: TableName | 'journey'; size?: number }) {
  const Sign = ICONS[table];
  return <Sign size={size} aria-hidden />;
}

interface Props {
  table: TableName;
  id: string;
  size?: number;
}

/** The sign of one record, the same as on the map where it has one there. */
export function RecordIcon({ table, id, size = 14 }: Props) {
  const channel = useRecord('channels', table === 'channels' ? id : null);
  const moment = useRecord('moments', table === 'moments' ? id : null);
  const lane = useLaneOf(table, id);
  if (moment) return <MomentGlyph kind={moment.kind} size={size} />;
  const icon: Icon | undefined = channel ? CHANNEL_ICONS[channel.kind] : lane && ROLE_ICONS[lane.role];
  if (icon) return <Glyph icon={icon} size={size} />;
  const kind = <KindIcon table={table} size={size} />;
  return table === 'personas' ? <Face persona={id}>{kind}</Face> : kind;
}

function useLaneOf(table: TableName, id: string) {
  const card = useRecord('cards', table === 'cards' ? id : null);
  return useRecord('lanes', table === 'lanes' ? id : card?.lane);
}
