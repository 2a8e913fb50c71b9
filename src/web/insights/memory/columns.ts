import { gridOf, type Snapshot } from '../../../core/model/index.ts';

/** A step of the map, in its order. */
export interface StepColumn {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly stageTitle: string;
}

export const columnsOf = (snapshot: Snapshot): readonly StepColumn[] =>
  gridOf(snapshot).stages.flatMap(({ stage, steps }) =>
    steps.map(({ id, title }) => ({
      id,
      title: title.trim(),
      stage: stage.id,
      stageTitle: stage.title.trim(),
    })),
  );

export const sameColumns = (a: readonly StepColumn[], b: readonly StepColumn[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at];
    return (
      one.id === other?.id &&
      one.title === other.title &&
      one.stage === other.stage &&
      one.stageTitle === other.stageTitle
    );
  });
