import { Menu } from '@mantine/core';
import { MessageCircle, Pencil, Trash2 } from 'lucide-react';
import { useRecord } from '../../sync/index.ts';
import { MarkSign } from './CardMenu.tsx';
import { CommandItem } from './CommandItem.tsx';

export function MomentMenu({ id }: { id: string }) {
  const isPain = useRecord('moments', id)?.kind === 'pain';
  return (
    <>
      <CommandItem command="edit" icon={Pencil} />
      <CommandItem
        command={isPain ? 'moment.toDelight' : 'moment.toPain'}
        sign={<MarkSign kind={isPain ? 'delight' : 'pain'} />}
      />
      <CommandItem command="comment.add" icon={MessageCircle} />
      <Menu.Divider />
      <CommandItem command="delete" icon={Trash2} color="red" />
    </>
  );
}
