import { Button, Group, Loader, Modal, NativeSelect, Switch, Table } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LIBRARY_COLUMNS,
  type Meaning,
  meaningsOf,
  planCommands,
  planRows,
  tableOfSheet,
} from '../../../core/interchange/index.ts';
import { isLibraryTable, LIBRARY_TABLES, LIMITS, type LibraryTable } from '../../../core/model/index.ts';
import { type TablesAnswer, XLSX_TYPE } from '../../../core/protocol/index.ts';
import { useFaultSentence, useWording } from '../../records/index.ts';
import { libraryApi, useMapSession, useSnapshot } from '../../sync/index.ts';
import { applyTogether } from '../apply.ts';
import { BadCellList } from './BadCellList.tsx';
import classes from './transfer.module.css';
import { failureWords } from './use-library-export.ts';

interface Props {
  file: File;
  /** The kind that is looked at: what a file without a name of its own holds. */
  table: LibraryTable;
  onClose: () => void;
}

/** A sheet of the file, and what its reader takes it for. */
interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: TablesAnswer['sheets'][number]['rows'];
  readonly table: LibraryTable | null;
  readonly columns: readonly Meaning[];
}

/** Shows what a file would do to the library, column by column, before anything is done. */
export function ImportDialog({ file, table, onClose }: Props) {
  const { t } = useTranslation('library');
  const { locale } = useWording();
  const session = useMapSession();
  const sentence = useFaultSentence();
  const library = useSnapshot((snapshot) => snapshot.library);
  const [sheets, setSheets] = useState<readonly Sheet[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [clear, setClear] = useState(false);

  useEffect(() => {
    let gone = false;
    const read = async () => {
      if (file.size > LIMITS.fileBytes) return setFailure(t('import.tooLarge'));
      try {
        const type = /\.xlsx$/i.test(file.name) ? XLSX_TYPE : 'text/csv';
        const answer = await libraryApi.readTables(file, type);
        if (!gone) setSheets(answer.sheets.map((sheet) => sheetOf(sheet, table, answer.sheets.length)));
      } catch (error) {
        if (!gone) setFailure(failureWords(error, t('failed.offline'), t('failed')));
      }
    };
    void read();
    return () => {
      gone = true;
    };
  }, [file, table, t]);

  const plan = useMemo(() => {
    const sources = (sheets ?? []).flatMap(({ table: of, columns, rows }) =>
      of === null ? [] : [{ table: of, columns, rows }],
    );
    return planRows(sources, { library, locale, clear });
  }, [sheets, library, locale, clear]);
  const good = plan.added.length + plan.changed.length;

  const change = (at: number, next: Partial<Sheet>) =>
    setSheets((sheets ?? []).map((sheet, index) => (index === at ? { ...sheet, ...next } : sheet)));
  const take = () => {
    const why = sentence(applyTogether(session, planCommands(plan, session.snapshot().library)));
    if (why !== null) {
      setFailure(why);
      return;
    }
    notifications.show({
      color: 'teal',
      message: t('import.done', { added: plan.added.length, changed: plan.changed.length }),
    });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size={760}
      title={t('import.title', { name: file.name })}
    >
      {failure !== null ? (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      ) : sheets === null ? (
        <Group justify="center" p="xl" role="status">
          <Loader size="sm" />
          {t('import.reading')}
        </Group>
      ) : (
        <>
          {sheets.map((sheet, at) => (
            <SheetPart
              key={`${sheet.name}:${sheet.headings.join()}`}
              sheet={sheet}
              onChange={(next) => change(at, next)}
            />
          ))}
          <dl className={classes.counts}>
            <Count word={t('import.added')} value={plan.added.length} tone="good" />
            <Count word={t('import.changed')} value={plan.changed.length} tone="good" />
            <Count word={t('import.unchanged')} value={plan.unchanged} />
            <Count word={t('import.bad')} value={plan.bad.length} tone="bad" />
          </dl>
          <Switch
            size="xs"
            mb="md"
            label={t('import.clear')}
            checked={clear}
            onChange={(event) => setClear(event.currentTarget.checked)}
          />
          {plan.bad.length > 0 && (
            <>
              <p className={classes.what}>{t('import.bad.what')}</p>
              <BadCellList bad={plan.bad} />
            </>
          )}
        </>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        {failure === null && (
          <Button disabled={good === 0} onClick={take}>
            {plan.bad.length > 0 ? t('import.keep', { count: good }) : t('import.take', { count: good })}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

function sheetOf(
  { name, rows }: TablesAnswer['sheets'][number],
  looked: LibraryTable,
  sheets: number,
): Sheet {
  const headings = rows[0]?.cells ?? [];
  const told = tableOfSheet(name, headings);
  // A file of one table that says nothing of its kind is of the one that is looked at, if its headings fit.
  const table =
    sheets === 1 && meaningsOf(looked, headings).filter(Boolean).length > 0 ? (told ?? looked) : told;
  return {
    name,
    headings,
    rows: rows.slice(1),
    table,
    columns: table === null ? [] : meaningsOf(table, headings),
  };
}

const NONE = '';

function SheetPart({ sheet, onChange }: { sheet: Sheet; onChange: (next: Partial<Sheet>) => void }) {
  const { t } = useTranslation('library');
  const { t: word } = useWording();
  const { table, headings, columns, rows, name } = sheet;
  return (
    <section className={classes.sheet}>
      <div className={classes.sheetHead}>
        <span className={classes.sheetName}>{name || t('import.rows', { count: rows.length })}</span>
        <NativeSelect
          size="xs"
          aria-label={t('import.kind')}
          value={table ?? NONE}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const next = isLibraryTable(value) ? value : null;
            onChange({ table: next, columns: next ? meaningsOf(next, headings) : [] });
          }}
          data={[
            { value: NONE, label: t('import.leaveOut') },
            ...LIBRARY_TABLES.map((value) => ({ value, label: word(`kinds.${value}`) })),
          ]}
        />
      </div>
      {table !== null && (
        <Table.ScrollContainer minWidth={0} type="native">
          <table className={classes.match}>
            <thead>
              <tr>
                {headings.map((heading, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                  <th key={at} scope="col">
                    <NativeSelect
                      size="xs"
                      aria-label={t('import.column', { heading: heading || String(at + 1) })}
                      value={columns[at] ?? NONE}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        onChange({
                          columns: headings.map((_, index) => {
                            if (index === at) return value === NONE ? null : value;
                            return columns[index] === value ? null : (columns[index] ?? null);
                          }),
                        });
                      }}
                      data={[
                        { value: NONE, label: t('import.leaveOut') },
                        { value: 'id', label: 'ID' },
                        ...LIBRARY_COLUMNS[table].map(({ key, label }) => ({
                          value: key,
                          label: word(label),
                        })),
                      ]}
                    />
                    <span className={classes.heading}>{heading}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 3).map(({ line, cells }) => (
                <tr key={line}>
                  {headings.map((_, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                    <td key={at} data-left={columns[at] === null || undefined}>
                      {cells[at]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

function Count({ word, value, tone }: { word: string; value: number; tone?: 'good' | 'bad' }) {
  const { number } = useWording();
  return (
    <div className={classes.count} data-tone={value > 0 ? tone : undefined}>
      <dt>{word}</dt>
      <dd>{number(value)}</dd>
    </div>
  );
}
