import { Menu } from '@mantine/core';
import { ArrowLeft, ArrowRight, MessageCircle, PanelLeft, PanelRight, Pencil, Trash2 } from 'lucide-react';
import { CommandItem } from './CommandItem.tsx';

export function StepMenu() {
  return (
    <>
      <CommandItem command="rename" icon={Pencil} />
      <CommandItem command="comment.add" icon={MessageCircle} />
      <Menu.Divider />
      <CommandItem command="step.addBefore" icon={PanelLeft} />
      <CommandItem command="step.addAfter" icon={PanelRight} />
      <Menu.Divider />
      <CommandItem command="step.moveLeft" icon={ArrowLeft} />
      <CommandItem command="step.moveRight" icon={ArrowRight} />
      <Menu.Divider />
      <CommandItem command="step.delete" icon={Trash2} color="red" />
    </>
  );
}
