import { create } from 'zustand';
import type { Anchor, TableName } from '../../core/model/index.ts';
import type { Filter } from './filter.ts';

/** A record on the screen. */
export interface Pick {
  readonly table: TableName;
  readonly id: string;
}

/** A text being typed in: `title` of a card, say, or of the journey itself. */
export interface Editing {
  readonly table: TableName | 'journey';
  readonly id: string;
  readonly field: string;
}

/** Stages and lanes that are shown as a narrow strip. */
export interface Collapsed {
  readonly stages: readonly string[];
  readonly lanes: readonly string[];
}

export type PanelName =
  | 'inspector'
  | 'tray'
  | 'journey'
  | 'library'
  | 'findings'
  | 'promise'
  | 'handbook'
  | 'history'
  | 'changes'
  | 'talk';

/** A standard that a card promises. */
export interface PromiseOf {
  readonly card: string;
  readonly sla: string;
}

/** What stays bright while all else on the map is dimmed. */
export interface Lit {
  readonly cards: ReadonlySet<string>;
  /** Without it a link is bright where both its ends are. */
  readonly links?: ReadonlySet<string>;
  /** Without it a moment is bright where its card is. */
  readonly moments?: ReadonlySet<string>;
  /** Without it no measure is bright. */
  readonly measures?: ReadonlySet<string>;
  /** What is said beside cards, by card. */
  readonly notes?: ReadonlyMap<string, string>;
}

/** How a record differs from what it is compared with, as the map shows it. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly word: string;
  /** Where a card stood before. */
  readonly from: { readonly lane: string; readonly step: string } | null;
}

/** By `table:id`. */
export type Differences = ReadonlyMap<string, Difference>;

/** Where comments are read and written now. */
export interface Talking {
  readonly anchor: Anchor;
  /** One of the threads there. */
  readonly thread?: string;
  /** Somebody is about to write. */
  readonly writing?: boolean;
}

/** Who dims the map: where several do, the first of these. */
export type Dimmer = 'find' | 'path' | 'stage' | 'filter';
const DIMMERS: readonly Dimmer[] = ['find', 'path', 'stage', 'filter'];

/** What this screen is doing. Never document data, never shared. */
export interface SessionState {
  readonly selection: readonly Pick[];
  readonly editing: Editing | null;
  /** The cell that the keyboard stands on. */
  readonly cell: { readonly lane: string; readonly step: string } | null;
  readonly panel: PanelName | null;
  readonly minimap: boolean;
  /** Personas whose curves are shown; null shows all. */
  readonly personas: readonly string[] | null;
  /** What the map is to bring into view: a new object each time that somebody asks for it. */
  readonly sought: Pick | null;
  /** The promise whose path is shown. */
  readonly promise: PromiseOf | null;
  /** The panel in whose place the path is shown. */
  readonly beforePath: PanelName | null;
  readonly lights: Readonly<Partial<Record<Dimmer, Lit>>>;
  /** Which cards this screen looks for. */
  readonly filter: Filter;
  /** The stage that is looked at by itself. */
  readonly stage: string | null;
  readonly collapsed: Collapsed;
  /** What the map is compared with is marked on it; null while nothing is compared. */
  readonly differences: Differences | null;
  /** How many comments wait at a record, by `table:id`. */
  readonly talked: ReadonlyMap<string, number>;
  readonly talking: Talking | null;
  /** Whether one may comment here. */
  readonly speaks: boolean;
  select(picks: readonly Pick[]): void;
  /** Adds to the selection, or takes away what is in it. */
  toggle(pick: Pick): void;
  /** Selects it and brings it into view. */
  goTo(pick: Pick): void;
  edit(editing: Editing | null): void;
  standOn(cell: SessionState['cell']): void;
  show(panel: PanelName | null): void;
  setMinimap(shown: boolean): void;
  showPersonas(personas: readonly string[] | null): void;
  /** Shows the path behind a promise. */
  follow(promise: PromiseOf): void;
  leavePath(): void;
  /** Dims the map but for what is lit; null ends it. */
  light(by: Dimmer, lit: Lit | null): void;
  lookFor(filter: Filter): void;
  focusOn(stage: string | null): void;
  collapse(collapsed: Collapsed): void;
  mark(differences: Differences | null): void;
  setTalked(talked: ReadonlyMap<string, number>): void;
  setSpeaks(speaks: boolean): void;
  talkAt(talking: Talking | null): void;
  /** Everything as on opening a map. */
  reset(): void;
}

const samePick = (a: Pick, b: Pick): boolean => a.table === b.table && a.id === b.id;

const START = {
  selection: [],
  editing: null,
  cell: null,
  panel: null,
  minimap: true,
  personas: null,
  sought: null,
  promise: null,
  beforePath: null,
  lights: {},
  filter: {},
  stage: null,
  collapsed: { stages: [], lanes: [] },
  differences: null,
  talked: new Map(),
  talking: null,
  speaks: false,
} as const;

export const useSession = create<SessionState>()((set) => ({
  ...START,
  select: (selection) => set({ selection }),
  toggle: (pick) =>
    set(({ selection }) => ({
      selection: selection.some((one) => samePick(one, pick))
        ? selection.filter((one) => !samePick(one, pick))
        : [...selection, pick],
    })),
  goTo: (pick) => set({ selection: [pick], sought: { ...pick } }),
  edit: (editing) => set({ editing }),
  standOn: (cell) => set({ cell }),
  show: (panel) => set({ panel }),
  setMinimap: (minimap) => set({ minimap }),
  showPersonas: (personas) => set({ personas }),
  follow: (promise) =>
    set(({ panel, beforePath }) => ({
      promise,
      panel: 'promise',
      beforePath: panel === 'promise' ? beforePath : panel,
    })),
  leavePath: () => set(({ beforePath }) => ({ promise: null, panel: beforePath })),
  light: (by, lit) =>
    set(({ lights: { [by]: _, ...others } }) => ({ lights: lit ? { ...others, [by]: lit } : others })),
  lookFor: (filter) => set({ filter }),
  focusOn: (stage) => set({ stage }),
  collapse: (collapsed) => set({ collapsed }),
  mark: (differences) => set({ differences }),
  setTalked: (talked) => set({ talked }),
  setSpeaks: (speaks) => set({ speaks }),
  talkAt: (talking) => set({ talking }),
  reset: () => set(START),
}));

export type Lights = { readonly lights: SessionState['lights'] };

/** What is lit now; null while nothing is dimmed. */
export const litIn = ({ lights }: Lights): Lit | null => {
  const by = DIMMERS.find((dimmer) => lights[dimmer] !== undefined);
  return (by && lights[by]) ?? null;
};

export const isDimmed = (state: Lights, card: string): boolean => litIn(state)?.cards.has(card) === false;

/** @param card of the moment, where it has one */
export function isMomentDimmed(state: Lights, moment: string, card: string | null): boolean {
  const lit = litIn(state);
  if (!lit) return false;
  return lit.moments ? !lit.moments.has(moment) : card === null || !lit.cards.has(card);
}

/** The ids of the selected records of one table. */
export const selectedIds = (selection: readonly Pick[], table: TableName): string[] =>
  selection.filter((pick) => pick.table === table).map((pick) => pick.id);
