import { Menu } from '@mantine/core';
import { Copy, MessageCircle, MoveRight, Pencil, Plus, Spline, Tag, Trash2 } from 'lucide-react';
import { MARK_ICONS } from '../../../core/layout/index.ts';
import { MapIcon } from '../nodes/MapIcon.tsx';
import { CommandItem } from './CommandItem.tsx';

export function CardMenu() {
  return (
    <>
      <CommandItem command="edit" icon={Pencil} />
      <CommandItem command="card.new" icon={Plus} />
      <CommandItem command="card.link" icon={Spline} />
      <Menu.Divider />
      {(['pain', 'delight'] as const).map((kind) => (
        <CommandItem key={kind} command={`mark.${kind}`} sign={<MarkSign kind={kind} />} />
      ))}
      <Menu.Divider />
      <CommandItem command="comment.add" icon={MessageCircle} />
      <CommandItem command="card.tag" icon={Tag} />
      <CommandItem command="card.moveTo" icon={MoveRight} />
      <CommandItem command="duplicate" icon={Copy} />
      <CommandItem command="delete" icon={Trash2} color="red" />
    </>
  );
}

/** The mark of pains or delights, in its colour. */
export function MarkSign({ kind }: { kind: 'pain' | 'delight' }) {
  return (
    <span style={{ color: `var(--map-moments-${kind}-mark)` }}>
      <MapIcon icon={MARK_ICONS[kind]} size={15} />
    </span>
  );
}
