import { Button, FileButton, Loader } from '@mantine/core';
import { ImageUp } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureOwner } from '../../sync/index.ts';
import type { Binding } from '../fields/binding.ts';
import { FieldError } from '../fields/FieldNote.tsx';
import { ACCEPTED, pictureIn } from './accepted.ts';
import classes from './pictures.module.css';
import { useUpload } from './use-upload.ts';

interface Props {
  owner: PictureOwner;
  binding: Binding;
  /** What there is at the moment; null without one. */
  picture: ReactNode;
  /** It is a picture, not words about one. */
  isFramed: boolean;
  /** Another way to say which picture. */
  children: ReactNode;
}

/** Where a picture is chosen, dropped or pasted; with the one that is there. */
export function PictureTaker({ owner, binding, picture, isFramed, children }: Props) {
  const { t } = useTranslation('pictures');
  const { sending, error, send } = useUpload(owner, binding);
  const [isOver, setOver] = useState(false);
  const over = isOver || undefined;

  const take = (event: { preventDefault: () => void }, files: FileList): void => {
    const file = pictureIn(files);
    if (!file) return;
    event.preventDefault();
    void send(file);
  };
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onChosen = (file: File | null): void => {
    if (file) void send(file);
  };
  return (
    <fieldset
      className={classes.field}
      aria-label={t('ofNobody')}
      aria-busy={sending}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        take(event, event.dataTransfer.files);
      }}
      onPaste={(event: ClipboardEvent) => take(event, event.clipboardData.files)}
    >
      {picture === null && (
        <FileButton accept={ACCEPTED} onChange={onChosen}>
          {(props) => (
            <button {...props} type="button" className={classes.zone} data-over={over} disabled={sending}>
              <span className={classes.choose}>
                {sending ? <Loader size={15} /> : <ImageUp size={15} aria-hidden />}
                {t(sending ? 'sending' : isOver ? 'drop' : 'choose')}
              </span>
              {!sending && !isOver && <span>{t('or')}</span>}
            </button>
          )}
        </FileButton>
      )}
      {isFramed && (
        <div className={classes.frame} data-over={over} data-sending={sending || undefined}>
          {picture}
        </div>
      )}
      {children}
      {!isFramed && picture}
      {picture !== null && (
        <div className={classes.actions}>
          <FileButton accept={ACCEPTED} onChange={onChosen}>
            {(props) => (
              <Button {...props} size="compact-xs" variant="default" loading={sending}>
                {t('replace')}
              </Button>
            )}
          </FileButton>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void binding.commit(null)}>
            {t('remove')}
          </Button>
        </div>
      )}
      <FieldError>{error}</FieldError>
    </fieldset>
  );
}
