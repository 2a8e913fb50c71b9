import { Button, Modal, Radio, SegmentedControl, Select } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../core/model/index.ts';
import {
  HANDBOOK_FORMATS,
  type HandbookFormat,
  type HandbookInfo,
  type IssueInfo,
} from '../../../core/protocol/index.ts';
import { MissingGlyphs } from '../issues/MissingGlyphs.tsx';
import { useEditions } from '../shared/use-editions.ts';
import classes from './exports.module.css';
import { startExport } from './store.ts';

interface Props {
  handbook: HandbookInfo;
  /** Left out: the draft. */
  issue?: IssueInfo;
  onClose: () => void;
}

/** The draft, or an issue as it was issued, as a file. */
export function ExportDialog({ handbook, issue, onClose }: Props) {
  const { t } = useTranslation('handbook');
  return (
    <Modal
      opened
      onClose={onClose}
      title={issue ? t('export.issue', { n: issue.n }) : t('export.draft')}
      size={500}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ExportForm handbook={handbook} issue={issue} onClose={onClose} />
    </Modal>
  );
}

function ExportForm({ handbook, issue, onClose }: Props) {
  const { t } = useTranslation('handbook');
  const language = useId();
  const editions = useEditions(handbook.id);
  const [format, setFormat] = useState<HandbookFormat>('pdf');
  const [edition, setEdition] = useState(handbook.edition);
  const [locale, setLocale] = useState(handbook.locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    startExport(handbook.id, issue?.title ?? handbook.title, {
      format,
      edition,
      ...(issue ? { issue: issue.n } : { locale }),
    });
    onClose();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Radio.Group
        label={t('export.format')}
        value={format}
        onChange={(value) => setFormat(HANDBOOK_FORMATS.find((one) => one === value) ?? 'pdf')}
      >
        <div className={classes.formats}>
          {HANDBOOK_FORMATS.map((one) => (
            <Radio.Card
              key={one}
              value={one}
              className={classes.format}
              data-autofocus={one === format || undefined}
            >
              <Radio.Indicator size="xs" />
              <span>
                <strong>{t(`format.${one}`)}</strong>
                <span>{t(`format.${one}.what`)}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <div className={classes.pair}>
        <Select
          label={t('edition.label')}
          allowDeselect={false}
          value={edition}
          onChange={(value) => value && setEdition(value)}
          data={editions.choices(edition)}
        />
        {!issue && (
          <div>
            <div className={classes.label} id={language}>
              {t('locale.label')}
            </div>
            <SegmentedControl
              fullWidth
              aria-labelledby={language}
              value={locale}
              onChange={(value) => setLocale(LOCALES.find((one) => one === value) ?? 'en')}
              data={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
            />
          </div>
        )}
      </div>
      {!issue && format === 'pdf' && <MissingGlyphs handbook={handbook.id} />}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit">{t('export.start')}</Button>
      </div>
    </form>
  );
}
