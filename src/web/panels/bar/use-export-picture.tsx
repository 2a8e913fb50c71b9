import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../records/index.ts';
import classes from './bar.module.css';
import { type ExportFailure, type Made, useExport } from './use-export.ts';

const FAILED = 'export:failed';

/** Makes a picture; when it can't be made, says why and offers the scale at which it can. */
export function useExportPicture(): (picture: Made) => void {
  const { t } = useTranslation('panels');
  const { number } = useWording();
  const run = useExport();
  const make = async (picture: Made): Promise<void> => {
    notifications.hide(FAILED);
    const failure = await run(picture);
    if (failure) tell(failure);
  };
  const tell = ({ message, fitting }: ExportFailure) =>
    notifications.show({
      id: FAILED,
      color: 'red',
      title: t('export.failed'),
      autoClose: fitting === null ? 10_000 : false,
      message: (
        <>
          {message}
          {fitting !== null && (
            <span className={classes.remedy}>
              <Button size="xs" onClick={() => void make({ format: 'png', scale: fitting })}>
                {t('export.png.scale', { scale: number(fitting) })}
              </Button>
            </span>
          )}
        </>
      ),
    });
  return (picture) => void make(picture);
}
