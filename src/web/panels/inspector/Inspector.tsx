import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordFindings } from '../../checks/index.ts';
import { BackButton, later, PanelLoading } from '../../kit/index.ts';
import {
  type Opened,
  OpenRecordProvider,
  prepareForms,
  useRecordName,
  useWording,
} from '../../records/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import classes from './Inspector.module.css';
import { JourneyView } from './JourneyView.tsx';

/** Needed when something is selected; by then they are there. */
const ManyView = later(async () => (await import('./ManyView.tsx')).ManyView, <PanelLoading />);
/** With all that it shows: what came later would push aside what somebody is about to click. */
const RecordView = later(
  async () => {
    const [{ RecordView }] = await Promise.all([
      import('./RecordView.tsx'),
      RecordFindings.prepare(),
      prepareForms(),
    ]);
    return RecordView;
  },
  <PanelLoading />,
);

const NOTHING: readonly Pick[] = [];

/** What is selected, with records opened from it stacked on top. */
export function Inspector({ journey = false }: { journey?: boolean }) {
  const selection = useSession((session) => session.selection);
  const root = journey ? NOTHING : selection;
  return <Stack key={root.map(({ table, id }) => `${table}:${id}`).join('|')} root={root} />;
}

function Stack({ root }: { root: readonly Pick[] }) {
  const [stack, setStack] = useState<readonly Opened[]>([]);
  const clear = useSession((session) => session.select);
  const top = stack.at(-1);
  const below = stack.at(-2) ?? (root.length === 1 ? root[0] : undefined);
  const back = () => setStack(stack.slice(0, -1));
  return (
    <OpenRecordProvider value={(pick) => setStack([...(pick.instead ? stack.slice(0, -1) : stack), pick])}>
      {top ? (
        <div
          key={`${stack.length}:${top.id}`}
          ref={top.fresh ? focusName : undefined}
          className={classes.stacked}
        >
          <Back below={below} onBack={back} focused={!top.fresh} />
          <RecordView {...top} from={below} onBack={back} />
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

/** A record made this moment: its name is to be typed over. */
const focusName = (view: HTMLElement | null) =>
  view?.querySelector<HTMLTextAreaElement>('textarea, [data-field] input')?.select();

interface BackProps {
  below: Pick | undefined;
  focused: boolean;
  onBack: () => void;
}

function Back({ below, focused, onBack }: BackProps) {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const known = useRecordName(below?.table ?? 'cards', below?.id);
  const name = known || word('kind.journey');
  return (
    <BackButton label={t('inspector.back', { name })} focused={focused} onClick={onBack}>
      {name}
    </BackButton>
  );
}
