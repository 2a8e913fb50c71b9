import { readFileSync } from 'node:fs';
import { snapshotOfFile } from '../../src/core/doc/index.ts';
import type { Draft } from '../../src/core/handbook/index.ts';
import { parseJourneyFile, type Snapshot } from '../../src/core/model/index.ts';

const TEMPLATES = ['hotel', 'ecommerce', 'appliance-repair'] as const;

export function snapshotOf(file: unknown): Snapshot {
  const parsed = parseJourneyFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 3)));
  return snapshotOfFile(parsed.value);
}

const template = (name: string): Snapshot =>
  snapshotOf(
    JSON.parse(readFileSync(new URL(`../../templates/${name}.zh-CN.journey.json`, import.meta.url), 'utf8')),
  );

/** A handbook of so many journeys, the shipped ones in turn. */
export function draftOf(journeys: number): Draft {
  const snapshots = TEMPLATES.map(template);
  return {
    locale: 'zh-CN',
    title: '服务手册',
    organization: '示例公司',
    number: 'SH-2026-01',
    owner: '客户体验部',
    made: '2026-11-22',
    now: Date.UTC(2026, 10, 22, 4),
    timeZone: 'Asia/Shanghai',
    journeys: Array.from({ length: journeys }, (_, i) => ({
      id: `journey-${i}`,
      snapshot: snapshots[i % snapshots.length] as Snapshot,
    })),
    chapters: [],
    issue: null,
    past: [],
    changes: [],
  };
}
