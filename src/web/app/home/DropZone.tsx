import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DropZone.module.css';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** The whole page takes files; while one hangs over it, it says so. */
export function DropZone({
  onFiles,
  children,
}: {
  /** None where nothing may be made: what is dropped stays where it was. */
  onFiles: ((files: readonly File[]) => void) | null;
  children: ReactNode;
}) {
  const { t } = useTranslation('app');
  const [over, setOver] = useState(false);
  // Entering a child comes before leaving its parent: only the count tells when the page is left.
  const depth = useRef(0);

  const enter = (by: number) => (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth.current += by;
    setOver(depth.current > 0 && onFiles !== null);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut of the import button
    <div
      className={classes.zone}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onFiles?.([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className={classes.veil}>
          <div className={classes.sign}>
            <FileUp size={26} aria-hidden />
            {t('import.drop')}
          </div>
        </div>
      )}
    </div>
  );
}
