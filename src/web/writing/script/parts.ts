import {
  CalendarCheck,
  Ear,
  Heart,
  type LucideIcon,
  MessageCircle,
  MessageCircleQuestionMark,
} from 'lucide-react';
import type { LinePart } from '../../../core/model/index.ts';

export const PART_ICONS: Readonly<Record<LinePart, LucideIcon>> = {
  say: MessageCircle,
  ask: MessageCircleQuestionMark,
  feeling: Heart,
  understanding: Ear,
  action: CalendarCheck,
};
