import { Button, Group, Modal, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../core/model/index.ts';
import { useFormat } from '../../kit/index.ts';
import classes from './PreviewDialog.module.css';
import type { Preview } from './read-import.ts';

interface Props {
  preview: Preview | undefined;
  creating: boolean;
  onCreate: (title: string) => void;
  onCancel: () => void;
}

/** What a file of another kind would become, before it is created. */
export function PreviewDialog({ preview, creating, onCreate, onCancel }: Props) {
  const { t } = useTranslation('app');
  const { t: kit } = useTranslation('kit');
  return (
    <Modal
      opened={preview !== undefined}
      onClose={onCancel}
      title={t('import.preview.title', { name: preview?.name ?? '' })}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      {preview && (
        <PreviewForm
          // The next file has a title of its own.
          key={preview.id}
          preview={preview}
          creating={creating}
          onCreate={onCreate}
          onCancel={onCancel}
        />
      )}
    </Modal>
  );
}

const COUNTED = ['stages', 'steps', 'lanes', 'cards'] as const;

function PreviewForm({ preview, creating, onCreate, onCancel }: Props & { preview: Preview }) {
  const { t } = useTranslation('app');
  const { t: kit } = useTranslation('kit');
  const [title, setTitle] = useState(preview.file.journey.title);
  const { file, notUnderstood } = preview;
  const isEmpty = COUNTED.every((table) => file[table].length === 0);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !creating) onCreate(title.trim());
      }}
    >
      {isEmpty ? (
        <Text c="dimmed">{t('import.preview.nothing')}</Text>
      ) : (
        <>
          <TextInput
            label={t('import.preview.journey')}
            labelProps={{ mb: 6 }}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={LIMITS.title}
            data-autofocus
          />
          <Counts file={file} />
        </>
      )}
      {notUnderstood.length > 0 && <NotUnderstood entries={notUnderstood} />}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {kit('cancel')}
        </Button>
        {!isEmpty && (
          <Button type="submit" loading={creating}>
            {t('import.preview.create')}
          </Button>
        )}
      </Group>
    </form>
  );
}

function Counts({ file }: Pick<Preview, 'file'>) {
  const { t } = useTranslation('app');
  const format = useFormat();
  return (
    <dl className={classes.counts}>
      {COUNTED.map((table) => (
        <div key={table} className={classes.count}>
          <dt>{t(`import.preview.${table}`)}</dt>
          <dd>{format.number(file[table].length)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The server lists no more. */
const LISTED = 200;

function NotUnderstood({ entries }: { entries: Preview['notUnderstood'] }) {
  const { t } = useTranslation('app');
  const count = entries.length;
  const heading = t(count < LISTED ? 'import.preview.missed' : 'import.preview.missed.first', { count });
  return (
    <>
      <h3 className={classes.heading}>{heading}</h3>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={classes.missed} tabIndex={0} aria-label={heading}>
        <Table verticalSpacing={7} horizontalSpacing="sm" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.line}>{t('import.preview.line')}</Table.Th>
              <Table.Th>{t('import.preview.entry')}</Table.Th>
              <Table.Th>{t('import.preview.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map(({ line, text, reason, message }, index) => (
              // One line may have two of a kind; the list never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Table.Tr key={`${line} ${reason} ${index}`}>
                <Table.Td className={classes.line}>{line === 0 ? '–' : line}</Table.Td>
                <Table.Td className={classes.entry}>{text}</Table.Td>
                <Table.Td>{message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </>
  );
}
