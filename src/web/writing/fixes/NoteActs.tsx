import { ShieldCheck, Undo2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaiving, WaiveForm } from '../../waivers/index.ts';
import classes from './fixes.module.css';
import type { Note } from './note.ts';

interface Props {
  note: Note;
  /** Called before something is done about it. */
  onAct?: () => void;
  /** Called once somebody has answered for it, or has left it. */
  onWaived?: () => void;
}

/** What can be done about a note: its fixes, and answering for it. */
export function NoteActs({ note: { finding, fixes }, onAct, onWaived }: Props) {
  const { t } = useTranslation('waivers');
  const { unwaive } = useWaiving();
  const [waiving, setWaiving] = useState(false);
  if (fixes.length === 0 && !finding) return null;
  return (
    <>
      <span className={classes.choices}>
        {fixes.map(({ key, label, run }) => (
          <button
            key={key}
            type="button"
            className={classes.fix}
            onClick={() => {
              onAct?.();
              run();
            }}
          >
            {label}
          </button>
        ))}
        {finding &&
          (finding.waived ? (
            <button
              type="button"
              className={classes.other}
              onClick={() => {
                onAct?.();
                unwaive(finding);
              }}
            >
              <Undo2 size={12} aria-hidden />
              {t('unwaive')}
            </button>
          ) : (
            <button
              type="button"
              className={classes.other}
              aria-expanded={waiving}
              onClick={() => setWaiving(!waiving)}
            >
              <ShieldCheck size={12} aria-hidden />
              {t('waive')}
            </button>
          ))}
      </span>
      {finding && !finding.waived && waiving && (
        <Suspense>
          <WaiveForm
            className={classes.waiving}
            finding={finding}
            onDone={() => {
              setWaiving(false);
              onWaived?.();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
