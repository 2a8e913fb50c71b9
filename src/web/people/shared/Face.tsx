import { Avatar } from '@mantine/core';
import { initials } from '../../kit/index.ts';

/** Stands before a name; says nothing that the name doesn't. */
export const Face = ({ name, size = 30 }: { name: string; size?: number }) => (
  <Avatar size={size} radius="xl" color="iris" variant="light" aria-hidden>
    <span style={{ fontSize: size * 0.37 }}>{initials(name)}</span>
  </Avatar>
);
