import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFinding } from '../../../core/analysis/index.ts';
import { LOCALES, type Locale, type Script } from '../../../core/model/index.ts';
import { useMapSession, useRecord } from '../../sync/index.ts';
import { type Amend, amendsOf } from '../fixes/amends.ts';
import type { Fix, Note, NotedMark } from '../fixes/note.ts';
import { onCurrent } from '../fixes/on-current.ts';
import { useFindings } from './use-findings.ts';

/** All that the checks say of a script. */
export interface ScriptNotes {
  readonly all: readonly Note[];
  /** By line: the marks in its text. */
  readonly marks: ReadonlyMap<string, readonly NotedMark[]>;
  /** By line: what is wrong with what it is for. */
  readonly parts: ReadonlyMap<string, readonly Note[]>;
  /** By line: the text in which the marks were found. */
  readonly texts: ReadonlyMap<string, string>;
  /** False while the rules are loaded. */
  readonly ready: boolean;
}

interface LineMark extends NotedMark {
  readonly line: string;
}

/** What the checks say of a script while it is written. `onLine` is told of a line that is left to be written. */
export function useScriptNotes(id: string, onLine: (line: string) => void): ScriptNotes {
  const { t, i18n } = useTranslation('writing');
  const locale = LOCALES.find((one) => one === i18n.language) ?? 'en';
  const session = useMapSession();
  const { list, of, rules } = useFindings({ table: 'scripts', id });
  const script = of as Script | undefined;
  const voice = useRecord('voices', script?.voice);
  return useMemo(() => {
    const label = ({ does, words }: Amend): string =>
      does === 'line' ? t('fix.line', { words: t(`part.${words as 'ask'}`) }) : t(`fix.${does}`, { words });
    const fixes = (finding: AnyFinding): readonly Fix[] =>
      script && rules
        ? amendsOf(finding, { script, voice, durationIn: rules.durationIn }).map((amend) => ({
            key: `${amend.does} ${amend.words}`,
            label: label(amend),
            run: () => {
              const merge = Symbol(amend.does);
              for (const command of amend.commands()) {
                const line = command.type === 'text.splice' ? command.line : undefined;
                const checked = script.lines.find((one) => one.id === line)?.text ?? '';
                const now = onCurrent(command, checked, session.snapshot());
                if (now && !session.run(now, merge).ok) return;
              }
              if (amend.line !== undefined) onLine(amend.line);
            },
          }))
        : [];
    const noted = rules
      ? list.map((finding) => ({ finding, note: noteOf(finding, rules.say, locale, t, fixes) }))
      : [];
    const marks: LineMark[] = noted.flatMap(({ finding: { spot }, note }) =>
      spot?.key === 'text' && spot.line !== undefined
        ? [{ key: note.key, from: spot.from, to: spot.to, tone: note.tone, note, line: spot.line }]
        : [],
    );
    const parts = noted.flatMap(({ finding: { spot }, note }) =>
      spot?.key === 'part' && spot.line !== undefined ? [{ line: spot.line, note }] : [],
    );
    return {
      all: noted.map(({ note }) => note),
      marks: Map.groupBy(marks, ({ line }) => line),
      parts: new Map(
        [...Map.groupBy(parts, ({ line }) => line)].map(([line, own]) => [line, own.map(({ note }) => note)]),
      ),
      texts: new Map(script?.lines.map((line) => [line.id, line.text])),
      ready: rules !== null,
    };
  }, [session, list, script, voice, rules, locale, t, onLine]);
}

type Say = (finding: AnyFinding, locale: Locale) => string;
type Words = ReturnType<typeof useTranslation<'writing'>>['t'];

/** A finding in the reader's words; one that somebody has answered for is told, and left alone. */
export function noteOf(
  finding: AnyFinding,
  say: Say,
  locale: Locale,
  t: Words,
  fixes: (finding: AnyFinding) => readonly Fix[],
): Note {
  const { key, severity, waived } = finding;
  const sentence = say(finding, locale);
  return waived
    ? {
        key,
        tone: 'quiet',
        sentence: t('note.waived', { sentence, by: waived.by, reason: waived.reason }),
        fixes: [],
        finding,
      }
    : { key, tone: severity, sentence, fixes: fixes(finding), finding };
}
