export const TOPICS = [
  'lane',
  'step',
  'tags',
  'channel',
  'owner',
  'link',
  'persona',
  'newPersona',
  'score',
  'role',
  'phase',
  'template',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface Answer {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Other words by which it is found. */
  readonly also?: readonly string[];
  /** It is so already: of all that it is about, or of some. */
  readonly state?: 'all' | 'some';
}

/** Something that the reader is asked to choose before a command can go on. */
export interface Question {
  /** What is asked for: the palette has the words. */
  readonly topic: Topic;
  /** What it is about: a card's title, say. */
  readonly about?: string;
  /** Asked anew after each answer, where several may be given. */
  readonly answers: () => readonly Answer[];
  /** Comes when the answers do. */
  readonly prepare?: () => Promise<unknown>;
  /** Takes an answer. */
  readonly take?: (id: string) => void;
  /** In place of taking it: the question that an answer leads to. */
  readonly next?: (id: string) => Question;
  /** Takes what is not among the answers. */
  readonly make?: (text: string) => void;
  /** It stays open for more answers. */
  readonly several?: true;
}
