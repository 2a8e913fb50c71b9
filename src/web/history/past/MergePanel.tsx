import { Button, Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Difference, Proposal } from '../../../core/compare/index.ts';
import { type MapSession, useReadOnly } from '../../sync/index.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { type Choices, choiceKey, isChosen } from './choices.ts';
import type { Comparison } from './comparison.ts';
import { DifferenceLine } from './DifferenceLine.tsx';
import type { Entry } from './entries.ts';
import classes from './past.module.css';
import { sentenceOf } from './sentences.ts';
import type { Comparer } from './thread/comparer.ts';
import { useBring } from './use-bring.ts';
import { useList } from './use-list.ts';
import { useSaying } from './use-saying.ts';
import { Working } from './Working.tsx';

interface Props {
  live: MapSession;
  comparison: Comparison;
  plan: Comparer['plan'];
  /** The other journey, and what it is called. */
  other: string;
  title: string;
}

/** Another journey's changes, to be taken or left one by one; all that is taken comes in one step of undo. */
export function MergePanel({ live, comparison, plan, other, title }: Props) {
  const { t } = useTranslation('history');
  const readOnly = useReadOnly();
  const list = useList(comparison);
  const [choices, setChoices] = useState<Choices>(new Map());
  const { busy, fault, bring, cancel } = useBring(live, { plan, other, title });
  const found = list.compared.proposals ?? [];
  const byKey = new Map(found.map((proposal) => [proposal.difference.key, proposal]));
  const chosen = found.filter((proposal) => isChosen(proposal, choices));
  const conflicts = found.filter(({ conflict }) => conflict !== null);
  const open = conflicts.filter((proposal) => !isChosen(proposal, choices)).length;
  const choose = (proposals: readonly Proposal[], wanted: boolean) =>
    setChoices((now) => new Map([...now, ...proposals.map((one) => [choiceKey(one), wanted] as const)]));
  return (
    <div className={classes.merge}>
      <p className={classes.soft}>{t('merge.what', { title })}</p>
      {found.length > 0 && (
        <div className={classes.all}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              choose(
                found.filter(({ conflict }) => !conflict),
                true,
              )
            }
          >
            {t('merge.all')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => choose(found, false)}>
            {t('merge.nothing')}
          </Button>
          {conflicts.length > 0 && (
            <span className={classes.conflicts}>{t('merge.conflicts', { count: conflicts.length })}</span>
          )}
        </div>
      )}
      <ChangesPanel
        list={list}
        title={title}
        isMerge
        under={(entry) => (
          <EntryChoices
            entry={entry}
            proposals={byKey}
            choices={choices}
            readOnly={readOnly}
            onChoose={choose}
          />
        )}
      />
      {found.length > 0 && (
        <div className={classes.foot}>
          {fault && (
            <p className={classes.fault} role="alert">
              {fault} {t('merge.kept')}
            </p>
          )}
          {open > 0 && <p className={classes.soft}>{t('merge.open', { count: open })}</p>}
          {busy ? (
            <Working onCancel={cancel} />
          ) : (
            <Button fullWidth disabled={readOnly || chosen.length === 0} onClick={() => bring(chosen)}>
              {t('merge.bring', { count: chosen.length })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface ChoicesProps {
  entry: Entry;
  proposals: ReadonlyMap<string, Proposal>;
  choices: Choices;
  readOnly: boolean;
  onChoose: (proposals: readonly Proposal[], wanted: boolean) => void;
}

function EntryChoices({ entry, proposals, choices, readOnly, onChoose }: ChoicesProps) {
  return entry.differences.map((difference) => {
    const proposal = proposals.get(difference.key);
    return (
      proposal && (
        <Choice
          key={difference.key}
          proposal={proposal}
          isTaken={isChosen(proposal, choices)}
          readOnly={readOnly}
          onChoose={(wanted) => onChoose([proposal], wanted)}
        />
      )
    );
  });
}

interface ChoiceProps {
  proposal: Proposal;
  isTaken: boolean;
  readOnly: boolean;
  onChoose: (wanted: boolean) => void;
}

function Choice({ proposal, isTaken, readOnly, onChoose }: ChoiceProps) {
  const { t } = useTranslation('history');
  const { difference, conflict, here } = proposal;
  if (conflict === null) {
    return (
      <Checkbox
        size="xs"
        className={classes.choice}
        checked={isTaken}
        disabled={readOnly}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        label={
          difference.kind === 'changed' || difference.kind === 'moved' ? (
            <DifferenceLine difference={difference} />
          ) : (
            t(`merge.take.${difference.kind}`)
          )
        }
      />
    );
  }
  return (
    <div className={classes.conflict} data-conflict={conflict}>
      <p className={classes.why}>{t(`merge.conflict.${conflict}`)}</p>
      <Radio.Group
        aria-label={t('merge.choose')}
        value={isTaken ? 'theirs' : 'mine'}
        onChange={(value) => onChoose(value === 'theirs')}
      >
        <Radio
          size="xs"
          value="mine"
          disabled={readOnly}
          label={<Side words={t('merge.here')} differences={here} />}
        />
        <Radio
          size="xs"
          value="theirs"
          disabled={readOnly}
          label={<Side words={t('merge.there')} differences={[difference]} />}
        />
      </Radio.Group>
    </div>
  );
}

/** What one side of a conflict has done: a text word by word, all else as a sentence. */
function Side({ words, differences }: { words: string; differences: readonly Difference[] }) {
  const context = useSaying();
  return (
    <>
      <span className={classes.sideOf}>{words}</span>{' '}
      {differences.map((one) =>
        one.kind === 'changed' ? (
          <DifferenceLine key={one.key} difference={one} />
        ) : (
          <p key={one.key} className={classes.line}>
            {sentenceOf(one, context)}
          </p>
        ),
      )}
    </>
  );
}
