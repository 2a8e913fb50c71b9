import { Loader, useComputedColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
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
  const { t } = useTranslation('app');
  const theme = useComputedColorScheme('light');
  return (
    <button
      type="button"
      className={classes.template}
      aria-label={t('templates.use', { title: template.title })}
      disabled={disabled}
      onClick={onUse}
      lang={template.locale}
    >
      <Thumbnail address={addresses.templateThumbnail(template.id, theme)} />
      <span className={classes.about}>
        <span className={classes.industry}>{template.industry}</span>
        <span className={classes.name}>{template.title}</span>
        <span className={classes.summary}>{template.summary}</span>
      </span>
      {busy && (
        <span className={classes.busy}>
          <Loader size="sm" />
        </span>
      )}
    </button>
  );
}
