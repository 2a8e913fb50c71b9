import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type Pick, useSession } from '../../session/index.ts';
import { useRecordName } from '../record/name.ts';
import { OpenRecordProvider } from '../record/open-record.ts';
import { useWording } from '../record/wording.ts';
import classes from './Inspector.module.css';
import { JourneyView } from './JourneyView.tsx';
import { ManyView } from './ManyView.tsx';
import { RecordView } from './RecordView.tsx';

const NOTHING: readonly Pick[] = [];

/** What is selected, with records opened from it stacked on top. */
export function Inspector({ journey = false }: { journey?: boolean }) {
  const selection = useSession((session) => session.selection);
  const root = journey ? NOTHING : selection;
  return <Stack key={root.map(({ table, id }) => `${table}:${id}`).join('|')} root={root} />;
}

function Stack({ root }: { root: readonly Pick[] }) {
  const [stack, setStack] = useState<readonly Pick[]>([]);
  const clear = useSession((session) => session.select);
  const top = stack.at(-1);
  const below = stack.at(-2) ?? (root.length === 1 ? root[0] : undefined);
  const back = () => setStack(stack.slice(0, -1));
  return (
    <OpenRecordProvider value={(pick) => setStack([...stack, pick])}>
      {top ? (
        <div key={stack.length} className={classes.stacked}>
          <Back below={below} onBack={back} />
          <RecordView {...top} onBack={back} />
        </div>
      ) : (
        <Root root={root} onGone={() => clear([])} />
      )}
    </OpenRecordProvider>
  );
}

function Root({ root, onGone }: { root: readonly Pick[]; onGone: () => void }) {
  const [only, ...others] = root;
  if (!only) return <JourneyView />;
  if (others.length > 0) return <ManyView picks={root} />;
  return <RecordView {...only} onBack={onGone} />;
}

function Back({ below, onBack }: { below: Pick | undefined; onBack: () => void }) {
  const { t } = useWording();
  const button = useRef<HTMLButtonElement>(null);
  const known = useRecordName(below?.table ?? 'cards', below?.id);
  // The button that led here is gone: the keyboard goes on from the way back.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const name = known || t('kind.journey');
  return (
    <button
      ref={button}
      type="button"
      className={classes.back}
      aria-label={t('inspector.back', { name })}
      onClick={onBack}
    >
      <ArrowLeft size={14} aria-hidden />
      <span>{name}</span>
    </button>
  );
}
