import { Badge, Button, CopyButton, Group, Modal, Table, Text } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './RefusalDialog.module.css';
import type { Refusal } from './read-import.ts';

interface Props {
  refusals: readonly Refusal[];
  onClose: () => void;
}

/** Every fault of every refused file, by JSON path, to be read and copied. */
export function RefusalDialog({ refusals, onClose }: Props) {
  const { t } = useTranslation('app');
  const { t: kit } = useTranslation('kit');
  return (
    <Modal
      opened={refusals.length > 0}
      onClose={onClose}
      title={t('import.refused.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      {refusals.map((refusal, index) => (
        // Two files may have one name; the list never changes while it is shown.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <RefusedFile key={index} refusal={refusal} />
      ))}
    </Modal>
  );
}

function RefusedFile({ refusal: { name, sentence, faults } }: { refusal: Refusal }) {
  const { t } = useTranslation('app');
  return (
    <section className={classes.file}>
      <Group gap="xs" wrap="nowrap">
        <h3 className={classes.name}>{name}</h3>
        {faults.length > 0 && (
          <Badge color="red" variant="light" tt="none" className={classes.count}>
            {t('import.refused.count', { count: faults.length })}
          </Badge>
        )}
      </Group>
      <Text c="dimmed" mt={4}>
        {sentence}
      </Text>
      {faults.length > 0 && <Faults faults={faults} />}
    </section>
  );
}

/** A path breaks between its parts, where it must. */
function Path({ path }: { path: string }) {
  const parts = path.split(/(?=[.[])/);
  return (
    <code className={classes.path}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one path never change
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}

function Faults({ faults }: { faults: Refusal['faults'] }) {
  const { t } = useTranslation('app');
  const list = faults.map(({ path, message }) => `${path}\t${message}`).join('\n');
  return (
    <>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={classes.faults} tabIndex={0} aria-label={t('import.refused.what')}>
        <Table verticalSpacing={7} horizontalSpacing="sm" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.refused.where')}</Table.Th>
              <Table.Th>{t('import.refused.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.map(({ path, message, code }, index) => (
              // One place may have two faults of one kind; the list never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Table.Tr key={`${path} ${code} ${index}`}>
                <Table.Td>
                  <Path path={path} />
                </Table.Td>
                <Table.Td>{message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <Group justify="flex-end" mt="sm">
        <CopyButton value={list}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="xs"
              onClick={copy}
              leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
            >
              {t(copied ? 'import.copied' : 'import.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </>
  );
}
