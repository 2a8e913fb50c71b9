import { Menu } from '@mantine/core';
import { BookOpenText, FileJson2, Image, ImagePlus, Presentation, Shapes, Sheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { deedOf, runCommand } from '../../commands/index.ts';
import { addWords } from '../../kit/index.ts';
import { LATER_PANEL_WORDS } from '../later-words.ts';
import { openPictureDialog } from '../picture/open.ts';
import { useExportPicture } from './use-export-picture.tsx';
import { useKeepFile } from './use-keep-file.ts';

addWords(LATER_PANEL_WORDS);

const SCALES = [1, 2, 4] as const;

/** The map as a file: the items of a menu. */
export function ExportItems() {
  const { t } = useTranslation('panels');
  const make = useExportPicture();
  const keepFile = useKeepFile();
  return (
    <>
      {deedOf('journey.handbook') && (
        <>
          <Menu.Label>{t('export.handbook.what')}</Menu.Label>
          <Menu.Item
            leftSection={<BookOpenText size={16} aria-hidden />}
            onClick={() => runCommand('journey.handbook')}
          >
            {t('export.handbook')}
          </Menu.Item>
        </>
      )}
      <Menu.Label>{t('export.file.what')}</Menu.Label>
      <Menu.Item leftSection={<FileJson2 size={16} aria-hidden />} onClick={keepFile}>
        {t('export.file')}
      </Menu.Item>
      <Menu.Label>{t('export.xlsx.what')}</Menu.Label>
      <Menu.Item leftSection={<Sheet size={16} aria-hidden />} onClick={() => make({ format: 'xlsx' })}>
        {t('export.xlsx')}
      </Menu.Item>
      <Menu.Label>{t('export.pptx.what')}</Menu.Label>
      <Menu.Item
        leftSection={<Presentation size={16} aria-hidden />}
        onClick={() => make({ format: 'pptx' })}
      >
        {t('export.pptx')}
      </Menu.Item>
      <Menu.Label>{t('export.svg.what')}</Menu.Label>
      <Menu.Item leftSection={<Shapes size={16} aria-hidden />} onClick={() => make({ format: 'svg' })}>
        {t('export.svg')}
      </Menu.Item>
      <Menu.Label>{t('export.png.what')}</Menu.Label>
      <Menu.Item leftSection={<ImagePlus size={16} aria-hidden />} onClick={openPictureDialog}>
        {t('picture.open')}
      </Menu.Item>
      {SCALES.map((scale) => (
        <Menu.Item
          key={scale}
          leftSection={<Image size={16} aria-hidden />}
          onClick={() => make({ format: 'png', scale })}
        >
          {t('export.png.scale', { scale })}
        </Menu.Item>
      ))}
    </>
  );
}
