import type { ReactNode } from 'react';
import type { TableName } from '../../../core/model/index.ts';
import { PromisePaths } from '../../checks/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { Actions } from './Actions.tsx';
import { Feelings } from './Feelings.tsx';
import { Links } from './Links.tsx';
import { Measures } from './Measures.tsx';
import { Moments } from './Moments.tsx';
import { StageSteps } from './StageSteps.tsx';

function CardExtras({ id }: { id: string }): ReactNode {
  const step = useSnapshot((snapshot) => snapshot.cards.get(id)?.step);
  if (step === undefined) return null;
  return (
    <>
      <PromisePaths card={id} />
      <Moments step={step} card={id} />
      <Links card={id} />
      <Measures of="card" id={id} />
    </>
  );
}

function StepExtras({ id }: { id: string }): ReactNode {
  return (
    <>
      <Feelings step={id} />
      <Moments step={id} />
      <Measures of="step" id={id} />
    </>
  );
}

/** What belongs to a record without being a field of it. */
export const EXTRAS: Partial<Record<TableName, (props: { id: string }) => ReactNode>> = {
  cards: CardExtras,
  steps: StepExtras,
  stages: ({ id }) => <StageSteps stage={id} />,
  moments: ({ id }) => <Actions moment={id} />,
};
