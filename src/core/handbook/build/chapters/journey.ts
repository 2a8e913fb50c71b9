import { gridOf } from '../../../model/index.ts';
import type { Block, Section } from '../../tree/block.ts';
import { type Book, listed, named, texts, titleOf } from '../book.ts';
import type { JourneySource } from '../input.ts';
import { proseBlocks } from '../markdown.ts';
import { chapter, facts, section } from '../nodes.ts';
import { touchpointSection } from '../touchpoint/index.ts';
import { momentBlock, momentsOf } from '../touchpoint/moments.ts';
import { glanceInWords } from './glance.ts';

/** A journey: its picture, then stage by stage what happens at its touchpoints. */
export function journeyChapter(book: Book, source: JourneySource): Section {
  const { journey } = source.snapshot;
  const { words } = book;
  const grid = gridOf(source.snapshot);
  return chapter({
    id: book.idOf('journey', source.id),
    title: words['chapter.journey'](titleOf(journey.title, words)),
    about: { type: 'journey', id: source.id },
    children: [
      ...proseBlocks(journey.summary),
      ...facts([
        [
          words['journey.stages'],
          texts(
            book,
            grid.stages.map(({ stage }) => titleOf(stage.title, words)),
          ),
        ],
        [
          words['journey.personas'],
          listed(
            book,
            journey.personas.map((id) => named(book, 'personas', id)),
          ),
        ],
      ]),
      picture(book, source),
      ...grid.stages.map((columns) => stageSection(book, source, columns)),
    ],
  });
}

const picture = (book: Book, source: JourneySource): Section =>
  section({
    id: book.idOf('glance', source.id),
    title: book.words['journey.glance'],
    children: [
      {
        type: 'figure',
        id: book.idOf('map', source.id),
        ...source.picture,
        caption: book.words['journey.figure'](titleOf(source.snapshot.journey.title, book.words)),
        alternative: glanceInWords(book, source),
      },
    ],
  });

type Columns = ReturnType<typeof gridOf>['stages'][number];

function stageSection(book: Book, source: JourneySource, { stage, steps }: Columns): Section {
  const { words } = book;
  const grid = gridOf(source.snapshot);
  const touchpoints = grid.lanes.filter(({ role }) => role === 'touchpoint');
  const { atStep } = momentsOf(source.snapshot);
  return section({
    id: book.idOf('stage', source.id, stage.id),
    title: titleOf(stage.title, words),
    about: { type: 'stage', id: stage.id },
    children: [
      ...proseBlocks(stage.goal),
      ...steps.flatMap((step): readonly Block[] => {
        const also = (atStep.get(step.id) ?? []).map((moment) => momentBlock(book, source.snapshot, moment));
        const here = touchpoints
          .flatMap((lane) => grid.cell(lane.id, step.id))
          .flatMap(({ id }) => book.touchpointAt(source, id) ?? []);
        // What the step holds for all of its touchpoints is told at the first; without any, by itself.
        if (here.length === 0) return also;
        return here.map((one, at) => touchpointSection(book, one, at === 0 ? also : []));
      }),
    ],
  });
}
