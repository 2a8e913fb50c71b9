import type { ReactNode } from 'react';
import { useReader } from './context.ts';
import { hashOf } from './place.ts';
import { Rules } from './Rules.tsx';
import classes from './reader.module.css';
import { ScriptCard } from './ScriptCard.tsx';
import type { Found, Touchpoint } from './search.ts';

export interface Stage {
  readonly id: string;
  readonly journey: string;
  readonly title: string;
  readonly touchpoints: readonly Touchpoint[];
}

/** Stages in the handbook's order; those of two journeys are two, whatever they are called. */
export function stagesOf(touchpoints: readonly Touchpoint[]): readonly Stage[] {
  const stages = new Map<string, { journey: string; title: string; touchpoints: Touchpoint[] }>();
  for (const touchpoint of touchpoints) {
    const { journey, stage } = touchpoint;
    const key = JSON.stringify([journey, stage]);
    const known = stages.get(key) ?? { journey, title: stage, touchpoints: [] };
    known.touchpoints.push(touchpoint);
    stages.set(key, known);
  }
  return [...stages.values()].map((stage, at) => ({ ...stage, id: String(at) }));
}

/** A list of places, each as large as a thumb. */
export function PlaceList({ items, label }: { readonly items: readonly Found[]; readonly label?: string }) {
  const { reading, words } = useReader();
  return (
    <ul className={classes.places} aria-label={label}>
      {items.map(({ kind, id, title, detail }) => (
        <li key={`${kind}${id}`}>
          <a href={hashOf(kind, id)}>
            <span className={classes.kind}>{words[kind]}</span>
            <strong lang={reading.locale}>{title}</strong>
            <span className={classes.quiet} lang={reading.locale}>
              {detail}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Page({
  title,
  kicker,
  children,
}: {
  readonly title: string;
  readonly kicker: string;
  readonly children: ReactNode;
}) {
  const { words, reading } = useReader();
  return (
    <>
      <a className={classes.back} href="#home">
        ← {words.back}
      </a>
      <div className={classes.title} lang={reading.locale}>
        <p className={classes.quiet}>{kicker}</p>
        <h1>{title}</h1>
      </div>
      {children}
    </>
  );
}

export function StagePage({ stage }: { readonly stage: Stage }) {
  const items = stage.touchpoints.map(
    ({ id, title, situation, channel }): Found => ({
      kind: 'touchpoint',
      id,
      title,
      detail: [situation, channel].filter(Boolean).join(' · '),
    }),
  );
  return (
    <Page title={stage.title} kicker={stage.journey}>
      <PlaceList items={items} />
    </Page>
  );
}

export function TouchpointPage({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { reading, words } = useReader();
  const { title, stage, situation, channel, slas, authorities, picture } = touchpoint;
  const scripts = reading.scripts.filter(({ id }) => touchpoint.scripts.includes(id));
  return (
    <Page title={title} kicker={[stage, situation, channel].filter(Boolean).join(' · ')}>
      {scripts.map((script) => (
        <ScriptCard key={script.id} script={script} />
      ))}
      {scripts.length === 0 && <p className={classes.quiet}>{words.noScript}</p>}
      <Rules slas={slas} authorities={authorities} />
      {picture && (
        <img className={classes.picture} src={picture.data} alt={picture.alternative} lang={reading.locale} />
      )}
    </Page>
  );
}

/** A script with the promises and rights of the touchpoints at which it is said. */
export function ScriptPage({ id }: { readonly id: string }) {
  const { reading } = useReader();
  const script = reading.scripts.find((one) => one.id === id);
  if (!script) return null;
  const at = reading.touchpoints.filter(({ scripts }) => scripts.includes(id));
  return (
    <Page title={script.name} kicker={at.map(({ title }) => title).join(' · ')}>
      <ScriptCard script={script} />
      <Rules
        slas={at.flatMap(({ slas }) => slas)}
        authorities={at.flatMap(({ authorities }) => authorities)}
      />
    </Page>
  );
}
