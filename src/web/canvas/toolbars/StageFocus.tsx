import { useTranslation } from 'react-i18next';
import { later } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import toolbars from './toolbars.module.css';

const FocusBar = later(async () => (await import('./FocusBar.tsx')).FocusBar);

/** While one stage is looked at by itself: which one it is, and the way to the next. */
export function StageFocus() {
  const { t } = useTranslation('canvas');
  const stage = useSession((state) => state.stage);
  const at = useSnapshot(({ stages }) => stages.list.findIndex(({ id }) => id === stage));
  const all = useSnapshot(({ stages }) => stages.size);
  const title = useSnapshot(({ stages }) => (stage === null ? '' : (stages.get(stage)?.title.trim() ?? '')));
  const words =
    at < 0 ? '' : t('stage.focus.at', { at: at + 1, all, title: title || t('stage.placeholder') });
  return (
    <>
      <span role="status" className={toolbars.spoken}>
        {words}
      </span>
      {stage !== null && <FocusBar stage={stage} words={words} first={at <= 0} last={at === all - 1} />}
    </>
  );
}
