import { DRAWING_WORDS } from '../../../layout/index.ts';
import { gridOf, type Moment } from '../../../model/index.ts';
import { scoreIn } from '../../wording/say.ts';
import { type Book, COMMA, nameOf, titleOf } from '../book.ts';
import type { JourneySource } from '../input.ts';

/** What the picture shows, in words: stages, steps and touchpoints, pains and delights, feelings. */
export function glanceInWords(book: Book, { snapshot }: JourneySource): string {
  const { words, locale } = book;
  const grid = gridOf(snapshot);
  const title = titleOf(snapshot.journey.title, words);
  if (grid.stages.length === 0) return words['glance.empty'](title);
  const comma = COMMA[locale];
  const phases = DRAWING_WORDS[locale].phases;
  const moments = Map.groupBy(snapshot.moments.list, (moment) => grid.stepOf(moment) ?? '');
  const lanes = grid.lanes.filter(({ role }) => role === 'touchpoint');
  const titles = (list: readonly { readonly title: string }[]) =>
    list.map((one) => titleOf(one.title, words)).join(comma);
  const told = (kind: Moment['kind'], here: readonly Moment[]): string[] => {
    const those = here.filter((moment) => moment.kind === kind);
    return those.length === 0 ? [] : [words[`glance.${kind}`](titles(those))];
  };
  const sentences = grid.stages.flatMap(({ stage, steps }, at) => [
    words['glance.stage'](at + 1, titleOf(stage.title, words), phases[stage.phase]),
    ...steps.flatMap((step) => {
      const here = moments.get(step.id) ?? [];
      return [
        words['glance.step'](
          titleOf(step.title, words),
          titles(lanes.flatMap((lane) => grid.cell(lane.id, step.id))),
        ),
        ...told('pain', here),
        ...told('delight', here),
      ];
    }),
  ]);
  const all = [
    words['glance.begin'](title, grid.stages.length, grid.steps.length),
    ...sentences,
    ...feelings(book, snapshot),
  ];
  return all.join(locale === 'zh-CN' ? '' : ' ');
}

function feelings(book: Book, snapshot: JourneySource['snapshot']): readonly string[] {
  const { words, locale } = book;
  const grid = gridOf(snapshot);
  return [...Map.groupBy(snapshot.feelings.list, ({ persona }) => persona)].flatMap(([persona, felt]) => {
    const scores = new Map(felt.map(({ step, score }) => [step, score]));
    const told = grid.steps.flatMap(({ id }) => {
      const score = scores.get(id);
      return score === undefined ? [] : [scoreIn(score, locale)];
    });
    const name = nameOf(book, 'personas', persona);
    return told.length === 0 ? [] : [words['glance.feeling'](name, told.join(COMMA[locale]))];
  });
}
