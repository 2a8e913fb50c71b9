import { memo } from 'react';
import { type CardFace, CHANNEL_ICONS } from '../../../core/layout/index.ts';
import { CardPicture } from '../../records/index.ts';
import { MapIcon } from './MapIcon.tsx';
import { MarkSigns } from './MarkSigns.tsx';
import classes from './nodes.module.css';
import { TextLines } from './TextLines.tsx';

interface Props {
  face: CardFace;
  /** The whole title, which says what a picture is of. */
  name?: string | undefined;
  /** Left out while it is being edited in place. */
  withoutTitle?: boolean;
  /** Stands in for a title that is empty. */
  placeholder: string;
}

/** What a card shows. The same for the card itself and for its ghost under the pointer. */
export const CardFaceView = memo(function CardFaceView({
  face,
  name = '',
  withoutTitle = false,
  placeholder,
}: Props) {
  const { picture, channel, title, body, tags, meta, marks } = face;
  return (
    <>
      {picture && (
        <div className={classes.picture} style={{ width: picture.width, height: picture.height }}>
          <CardPicture key={picture.source} image={picture.source} name={name} />
        </div>
      )}
      {channel && (
        <>
          <MapIcon
            icon={CHANNEL_ICONS[channel.kind]}
            x={channel.x}
            y={channel.y}
            className={classes.channelIcon}
          />
          <TextLines block={channel.label} className={classes.soft} />
        </>
      )}
      {!withoutTitle && <TextLines block={title} placeholder={placeholder} />}
      {body && <TextLines block={body} className={classes.soft} />}
      {tags.map((tag, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: two tags may read alike, and none has a state
          key={index}
          className={classes.tag}
          style={{ left: tag.x, top: tag.y, width: tag.width, height: tag.height }}
        >
          {tag.text}
        </span>
      ))}
      {meta && <TextLines block={meta} className={classes.soft} />}
      <MarkSigns marks={marks} />
    </>
  );
});
