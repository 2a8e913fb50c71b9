import {
  ChartNoAxesCombined,
  ChartSpline,
  CircleCheckBig,
  Gauge,
  GitCompareArrows,
  Headset,
  type LucideIcon,
  Scale,
  ShieldCheck,
  Sparkles,
} from 'lucide-react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { lazyPart } from '../kit/index.ts';

export interface Section {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly View: LazyExoticComponent<ComponentType>;
}

/** What can be looked at, in groups; each part comes when it is opened, under an address of its own. */
export const GROUPS = [
  {
    id: 'improve',
    sections: [
      {
        id: 'actions',
        icon: CircleCheckBig,
        View: lazyPart(async () => ({ default: (await import('./board/ActionsBoard.tsx')).ActionsBoard })),
      },
      {
        id: 'moments',
        icon: Sparkles,
        View: lazyPart(async () => ({ default: (await import('./moments/Moments.tsx')).Moments })),
      },
      {
        id: 'priorities',
        icon: ChartNoAxesCombined,
        View: lazyPart(async () => ({ default: (await import('./priorities/Priorities.tsx')).Priorities })),
      },
    ],
  },
  {
    id: 'experience',
    sections: [
      {
        id: 'memory',
        icon: ChartSpline,
        View: lazyPart(async () => ({ default: (await import('./memory/Memory.tsx')).Memory })),
      },
    ],
  },
  {
    id: 'standards',
    sections: [
      {
        id: 'consistency',
        icon: GitCompareArrows,
        View: lazyPart(async () => ({
          default: (await import('./consistency/Consistency.tsx')).Consistency,
        })),
      },
      {
        id: 'authority',
        icon: ShieldCheck,
        View: lazyPart(async () => ({ default: (await import('./authority/Authority.tsx')).Authority })),
      },
      {
        id: 'staffing',
        icon: Headset,
        View: lazyPart(async () => ({ default: (await import('./staffing/Staffing.tsx')).StaffingPage })),
      },
    ],
  },
  {
    id: 'quality',
    sections: [
      {
        id: 'servqual',
        icon: Scale,
        View: lazyPart(async () => ({ default: (await import('./servqual/Servqual.tsx')).Servqual })),
      },
      {
        id: 'measures',
        icon: Gauge,
        View: lazyPart(async () => ({ default: (await import('./measures/Measures.tsx')).Measures })),
      },
    ],
  },
] as const satisfies readonly { readonly id: string; readonly sections: readonly Section[] }[];

export const SECTIONS = GROUPS.flatMap(({ sections }) => [...sections]);
export type SectionId = (typeof SECTIONS)[number]['id'];

/** Opened where the address names none. */
export const FIRST_SECTION: SectionId = 'actions';

export const isSection = (id: string | undefined): id is SectionId =>
  SECTIONS.some((section) => section.id === id);
