import type { ReactNode } from 'react';
import { ownPicture } from '../../../core/model/index.ts';
import { later } from '../../kit/index.ts';
import { useRecord } from '../../sync/index.ts';

const Avatar = later(async () => (await import('../pictures/shown.ts')).Avatar, null, { unhurried: true });

interface Props {
  persona: string;
  size?: number;
  /** What a persona without a picture is shown by. */
  children?: ReactNode;
}

/** A persona's picture, beside the name. */
export function Face({ persona, size = 20, children = null }: Props) {
  const image = ownPicture(useRecord('personas', persona)?.image);
  if (image === null) return children;
  return (
    <Avatar key={image} image={image} size={size}>
      {children}
    </Avatar>
  );
}
