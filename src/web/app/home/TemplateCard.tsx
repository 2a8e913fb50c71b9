import { Loader, useComputedColorScheme } from '@mantine/core';
import type { TemplateInfo } from '../../../core/protocol/index.ts';
import { addresses } from '../../sync/index.ts';
import classes from './Card.module.css';
import { Thumbnail } from './Thumbnail.tsx';

interface Props {
  template: TemplateInfo;
  /** This one is being made into a journey. */
  busy: boolean;
  disabled: boolean;
  onUse: () => void;
}

export function TemplateCard({ template, busy, disabled, onUse }: Props) {
  const theme = useComputedColorScheme('light');
  return (
    <article className={classes.card} aria-label={template.title} lang={template.locale}>
      <Thumbnail address={addresses.templateThumbnail(template.id, theme)} />
      <div className={classes.about}>
        <p className={classes.industry}>{template.industry}</p>
        <h3 className={classes.title}>
          <button type="button" className={classes.link} disabled={disabled} onClick={onUse}>
            {template.title}
          </button>
        </h3>
        <p className={classes.summary}>{template.summary}</p>
      </div>
      {busy && (
        <div className={classes.busy}>
          <Loader size="sm" />
        </div>
      )}
    </article>
  );
}
