import { Alert, Button, Checkbox, Loader, Modal, Switch, useComputedColorScheme } from '@mantine/core';
import { Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../core/model/index.ts';
import { addWords } from '../../kit/index.ts';
import { selectedIds, useSession } from '../../session/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { LATER_PANEL_WORDS } from '../later-words.ts';
import { Choose } from './Choose.tsx';
import { addressOf, type Choice, isLookedAt, SCALES, type Shown, sizesOf } from './choice.ts';
import { closePictureDialog } from './open.ts';
import classes from './picture.module.css';
import { ScaleChoice } from './ScaleChoice.tsx';
import { useKeepPicture } from './use-keep-picture.ts';
import { usePicture } from './use-picture.ts';

addWords(LATER_PANEL_WORDS);

/** The preview is painted at most so wide and high, in pixels. */
const PREVIEW = 1100;

/** What of the map, how large and in which colours, with a look at it before it is made. */
export function PictureDialog() {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const snapshot = useSnapshot((all) => all);
  const scheme = useComputedColorScheme('light');
  const collapsed = useSession((state) => state.collapsed);
  const personas = useSession((state) => state.personas);
  const selection = useSession((state) => state.selection);
  const shown: Shown = useMemo(() => ({ collapsed, personas }), [collapsed, personas]);
  const [choice, setChoice] = useState<Choice>(() => {
    const cards = selectedIds(selection, 'cards');
    const picked = selectedIds(selection, 'stages');
    return {
      what: picked.length > 0 ? 'stages' : cards.length > 1 ? 'selection' : 'all',
      stages: picked,
      cards,
      asShown: false,
      format: 'png',
      scale: 2,
      theme: scheme,
      transparent: false,
    };
  });
  const change = (part: Partial<Choice>) => setChoice((now) => ({ ...now, ...part }));

  const stages = snapshot.stages.list;
  const lacking = choice.what === 'stages' && choice.stages.length === 0;
  const sizes = useMemo(
    () => (lacking ? null : sizesOf(snapshot, choice, shown)),
    [lacking, snapshot, choice, shown],
  );
  const scales = sizes ? [...SCALES.filter(sizes.fits), ...(sizes.fits(4) ? [] : [sizes.largest])] : SCALES;
  const offered = [...new Set(scales)].sort((a, b) => a - b);
  // What was chosen for a smaller part may be too large for this one.
  const scale = offered.includes(choice.scale) ? choice.scale : (offered.at(-1) ?? 1);
  const made: Choice = { ...choice, scale };
  const small = sizes ? Math.max(0.1, Math.min(1, PREVIEW / Math.max(sizes.width, sizes.height))) : 1;
  const preview = usePicture(
    lacking
      ? null
      : addressOf(session.journey, made, shown, { format: 'png', scale: Number(small.toFixed(2)) }),
  );

  const { busy, save, copy } = useKeepPicture(
    addressOf(session.journey, made, shown),
    titleOf(snapshot, choice),
    choice.format,
    closePictureDialog,
  );

  return (
    <Modal
      opened
      onClose={closePictureDialog}
      title={t('picture.title')}
      size={980}
      closeButtonProps={{ 'aria-label': t('picture.close') }}
    >
      <div className={classes.sides}>
        <div className={classes.choices}>
          <Choose
            label={t('picture.what')}
            value={choice.what}
            onChange={(what) => change({ what })}
            options={[
              { value: 'all', label: t('picture.what.all') },
              { value: 'stages', label: t('picture.what.stages') },
              { value: 'selection', label: t('picture.what.selection'), disabled: choice.cards.length === 0 },
            ]}
          />
          {choice.what === 'stages' && (
            <Checkbox.Group
              aria-label={t('picture.what.stages')}
              value={[...choice.stages]}
              onChange={(ids) =>
                change({ stages: stages.map(({ id }) => id).filter((id) => ids.includes(id)) })
              }
            >
              <div className={classes.stages}>
                {stages.map(({ id, title }) => (
                  <Checkbox key={id} size="xs" value={id} label={title.trim() || t('picture.untitled')} />
                ))}
              </div>
            </Checkbox.Group>
          )}
          {isLookedAt(shown) && choice.what !== 'selection' && (
            <Switch
              size="xs"
              label={t('picture.asShown')}
              description={t('picture.asShown.what')}
              checked={choice.asShown}
              onChange={(event) => change({ asShown: event.currentTarget.checked })}
            />
          )}
          <Choose
            label={t('picture.format')}
            value={choice.format}
            onChange={(format) => change({ format })}
            options={[
              { value: 'png', label: 'PNG' },
              { value: 'svg', label: 'SVG' },
            ]}
          />
          {choice.format === 'png' && (
            <ScaleChoice
              sizes={sizes}
              offered={offered}
              scale={scale}
              onChange={(next) => change({ scale: next })}
            />
          )}
          <Choose
            label={t('picture.theme')}
            value={choice.theme}
            onChange={(theme) => change({ theme })}
            options={[
              { value: 'light', label: t('picture.theme.light') },
              { value: 'dark', label: t('picture.theme.dark') },
            ]}
          />
          <Switch
            size="xs"
            label={t('picture.transparent')}
            checked={choice.transparent}
            onChange={(event) => change({ transparent: event.currentTarget.checked })}
          />
        </div>
        <figure
          className={classes.preview}
          data-theme={choice.theme}
          data-transparent={choice.transparent || undefined}
        >
          {lacking ? (
            <p className={classes.hint}>{t('picture.chooseStage')}</p>
          ) : preview.state === 'failed' ? (
            <Alert color="red" role="alert">
              {preview.why}
            </Alert>
          ) : preview.state === 'there' ? (
            <img src={preview.address} alt={t('picture.preview')} />
          ) : (
            <Loader size="sm" aria-label={t('picture.loading')} />
          )}
        </figure>
      </div>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<Copy size={15} aria-hidden />}
          disabled={lacking}
          loading={busy}
          onClick={copy}
        >
          {t(choice.format === 'svg' ? 'picture.copySvg' : 'picture.copy')}
        </Button>
        <Button
          leftSection={<Download size={15} aria-hidden />}
          disabled={lacking}
          loading={busy}
          onClick={save}
          data-autofocus
        >
          {t('picture.save')}
        </Button>
      </div>
    </Modal>
  );
}

/** A picture of one stage goes by its name too. */
function titleOf({ journey, stages }: Snapshot, { what, stages: chosen }: Choice): string {
  const [only, another] = what === 'stages' ? chosen : [];
  const stage = only !== undefined && another === undefined ? stages.get(only)?.title.trim() : '';
  return stage ? `${journey.title} ${stage}` : journey.title;
}
