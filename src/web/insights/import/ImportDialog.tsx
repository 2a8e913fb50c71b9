import { Button, Loader, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newId } from '../../../core/base/index.ts';
import { useHands } from '../../actions/index.ts';
import { useWords } from '../page/use-words.ts';
import { Columns } from './Columns.tsx';
import { Faults } from './Faults.tsx';
import classes from './import.module.css';
import type { ImportKind } from './kind.ts';
import { type TableRow, useTable } from './use-table.ts';

interface Props<F extends string> {
  file: File;
  title: string;
  kind: ImportKind<F>;
  /** Further questions, above the columns. */
  options?: ReactNode;
  onClose: () => void;
}

/** Shows what a table would become, before anything is changed. */
export function ImportDialog<F extends string>({ file, title, kind, options, onClose }: Props<F>) {
  const { t } = useWords();
  const table = useTable(file);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={860}
      closeButtonProps={{ 'aria-label': t('import.close') }}
    >
      {table.state === 'reading' && <Loader size="sm" aria-label={t('import.reading')} />}
      {table.state === 'failed' && (
        <>
          <p role="alert">{t('import.failed', { file: file.name })}</p>
          <div className={classes.actions}>
            <Button variant="default" onClick={onClose}>
              {t('import.close')}
            </Button>
          </div>
        </>
      )}
      {table.state === 'read' && (
        <Reviewed
          file={file.name}
          headings={table.headings}
          rows={table.rows}
          kind={kind}
          options={options}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface ReviewedProps<F extends string> {
  file: string;
  headings: readonly string[];
  rows: readonly TableRow[];
  kind: ImportKind<F>;
  options: ReactNode;
  onClose: () => void;
}

function Reviewed<F extends string>({ file, headings, rows, kind, options, onClose }: ReviewedProps<F>) {
  const { t } = useWords();
  const { run } = useHands();
  const [columns, setColumns] = useState(() =>
    kind.guess(
      headings,
      rows.map(({ cells }) => cells),
    ),
  );
  const { good, left, faults, preview, commands } = kind.review(rows, columns);
  const apply = () => {
    const gesture = newId();
    if (commands().every((command) => run(command, gesture))) onClose();
  };
  return (
    <div className={classes.review}>
      <p className={classes.what}>{t('import.read', { file, count: rows.length })}</p>
      {kind.example && (
        <details className={classes.columns} open={columns.every((column) => column === null)}>
          <summary>{t('import.example')}</summary>
          <div className={classes.example}>{kind.example}</div>
        </details>
      )}
      {options && <div className={classes.options}>{options}</div>}
      <Columns kind={kind} headings={headings} rows={rows} columns={columns} onColumns={setColumns} />
      <section>
        <h3 className={classes.heading}>{t('import.preview')}</h3>
        {good === 0 ? <p className={classes.what}>{t('import.none')}</p> : preview}
      </section>
      {faults.length > 0 && <Faults faults={faults} headings={headings} left={left} />}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('import.cancel')}
        </Button>
        <Button disabled={good === 0} onClick={apply} data-autofocus>
          {left === 0
            ? t('import.all', { count: good })
            : t('import.some', { count: good, left: t('import.left', { count: left }) })}
        </Button>
      </div>
    </div>
  );
}
