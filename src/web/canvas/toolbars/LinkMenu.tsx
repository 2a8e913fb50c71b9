import { Menu } from '@mantine/core';
import { ArrowLeftRight, MessageCircle, Trash2, Type } from 'lucide-react';
import { CommandItem } from './CommandItem.tsx';

export function LinkMenu() {
  return (
    <>
      <CommandItem command="link.label" icon={Type} />
      <CommandItem command="link.reverse" icon={ArrowLeftRight} />
      <CommandItem command="comment.add" icon={MessageCircle} />
      <Menu.Divider />
      <CommandItem command="delete" icon={Trash2} color="red" />
    </>
  );
}
