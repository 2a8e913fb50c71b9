import { Button, FileButton, Menu } from '@mantine/core';
import { ChevronDown, CopyMinus, FileDown, FileUp, LibraryBig, Sheet } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { useReadOnly, useWording } from '../../records/index.ts';
import { DuplicatesDialog } from '../merge/DuplicatesDialog.tsx';
import { StartersDialog } from '../starters/StartersDialog.tsx';
import { ImportDialog } from '../transfer/ImportDialog.tsx';
import { useLibraryExport } from '../transfer/use-library-export.ts';

const FILES = '.csv,.tsv,.txt,.xlsx';

/** Files in and out, duplicates, and records to start from. */
export function MoreMenu({ table }: { table: LibraryTable }) {
  const { t } = useTranslation('library');
  const { t: word } = useWording();
  const readOnly = useReadOnly();
  const [file, setFile] = useState<File | null>(null);
  const [dialog, setDialog] = useState<'duplicates' | 'starters' | null>(null);
  const resetFile = useRef<() => void>(null);
  const exportFile = useLibraryExport();
  const kinds = word(`kinds.${table}`);
  const close = () => setDialog(null);
  return (
    <>
      <FileButton accept={FILES} onChange={setFile} resetRef={resetFile}>
        {({ onClick }) => (
          <Menu width={260}>
            <Menu.Target>
              <Button size="xs" variant="default" rightSection={<ChevronDown size={14} aria-hidden />}>
                {t('more.label')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {!readOnly && (
                <>
                  <Menu.Item leftSection={<FileUp size={15} aria-hidden />} onClick={onClick}>
                    {t('more.import')}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<LibraryBig size={15} aria-hidden />}
                    onClick={() => setDialog('starters')}
                  >
                    {t('more.starters')}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<CopyMinus size={15} aria-hidden />}
                    onClick={() => setDialog('duplicates')}
                  >
                    {t('more.duplicates')}
                  </Menu.Item>
                  <Menu.Divider />
                </>
              )}
              <Menu.Item
                leftSection={<FileDown size={15} aria-hidden />}
                onClick={() => void exportFile('csv', table)}
              >
                {t('more.csv', { kinds })}
              </Menu.Item>
              <Menu.Item
                leftSection={<Sheet size={15} aria-hidden />}
                onClick={() => void exportFile('xlsx', table)}
              >
                {t('more.xlsx', { kinds })}
              </Menu.Item>
              <Menu.Item
                leftSection={<Sheet size={15} aria-hidden />}
                onClick={() => void exportFile('xlsx')}
              >
                {t('more.whole')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </FileButton>
      {file && (
        <ImportDialog
          file={file}
          table={table}
          onClose={() => {
            setFile(null);
            resetFile.current?.();
          }}
        />
      )}
      {dialog === 'duplicates' && <DuplicatesDialog table={table} onClose={close} />}
      {dialog === 'starters' && <StartersDialog onClose={close} />}
    </>
  );
}
