import { Button, Select } from '@mantine/core';
import { ArrowLeft, GitCompareArrows, GitMerge, History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { originOf } from '../../../core/model/index.ts';
import type { VersionInfo } from '../../../core/protocol/index.ts';
import { useFormat } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useMapSession, useReadOnly, useSnapshot, useStatus } from '../../sync/index.ts';
import type { MayBegin } from '../may.ts';
import { RestoreDialog } from '../RestoreDialog.tsx';
import { useBegin } from '../use-begin.ts';
import { useVersions } from '../use-versions.ts';
import { type Asked, addressOf, type Side } from './asked.ts';
import classes from './past.module.css';

interface Props extends MayBegin {
  asked: Asked;
  title: string;
}

/** Over the map: what is shown in the place of the journey as it is, and the ways on from there. */
export function PastBanner({ asked, title, mayBegin }: Props) {
  const { t } = useTranslation('history');
  const { journey } = useMapSession();
  const navigate = useNavigate();
  const panel = useSession((session) => session.panel);
  const list = asked.kind === 'version' ? 'history' : 'changes';
  const Sign = asked.kind === 'version' ? History : asked.kind === 'merge' ? GitMerge : GitCompareArrows;
  return (
    <section className={classes.banner} aria-label={t(`past.${asked.kind}`)} data-past={asked.kind}>
      <Sign size={17} aria-hidden className={classes.bannerSign} />
      {asked.kind === 'version' && <VersionWords id={asked.id} mayBegin={mayBegin} />}
      {asked.kind === 'compare' && <Sides before={asked.before} after={asked.after} />}
      {asked.kind === 'merge' && <p className={classes.words}>{t('past.merge.what', { title })}</p>}
      {panel !== list && (
        <Button size="xs" variant="default" onClick={() => useSession.getState().show(list)}>
          {t(asked.kind === 'version' ? 'panel.history' : `panel.${asked.kind}`)}
        </Button>
      )}
      <Button
        size="xs"
        leftSection={<ArrowLeft size={14} aria-hidden />}
        onClick={() => void navigate(addressOf(journey, null))}
      >
        {t('past.back')}
      </Button>
    </section>
  );
}

const nameOf = ({ name, at, kind }: VersionInfo, time: (at: string) => string): string =>
  kind === 'named' && name ? `${name} · ${time(at)}` : time(at);

function VersionWords({ id, mayBegin }: MayBegin & { id: string }) {
  const { t } = useTranslation('history');
  const { dateTime, list } = useFormat();
  const { journey } = useMapSession();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const pending = useStatus((status) => status.pending);
  const { data } = useVersions();
  const begin = useBegin();
  const [asked, setAsked] = useState(false);
  const version = data?.find((one) => one.id === id);
  const authors = version?.authors ?? [];
  return (
    <>
      <p className={classes.words}>
        <strong>{t('past.version')}</strong> {version && nameOf(version, dateTime)}
        {authors.length > 0 && ` · ${t('by', { names: list(authors) })}`}
      </p>
      <Button
        size="xs"
        variant="default"
        onClick={() => void navigate(addressOf(journey, { kind: 'compare', before: id, after: 'now' }))}
      >
        {t('past.compare.now')}
      </Button>
      {version && (
        <>
          {mayBegin && (
            <Button size="xs" variant="default" onClick={() => begin(version)}>
              {t('branch')}
            </Button>
          )}
          {!readOnly && (
            <Button size="xs" variant="default" disabled={pending} onClick={() => setAsked(true)}>
              {t('restore')}
            </Button>
          )}
          {asked && <RestoreDialog version={version} onClose={() => setAsked(false)} />}
        </>
      )}
    </>
  );
}

function Sides({ before, after }: { before: Side; after: Side }) {
  const { t } = useTranslation('history');
  const { dateTime } = useFormat();
  const { journey } = useMapSession();
  const navigate = useNavigate();
  const { data } = useVersions();
  const hasOrigin = useSnapshot(({ extra }) => originOf(extra) !== null);
  const versions = (data ?? []).map((version) => ({ value: version.id, label: nameOf(version, dateTime) }));
  const options = [
    { value: 'now', label: t('side.now') },
    ...(hasOrigin ? [{ value: 'origin', label: t('side.origin') }] : []),
    ...versions,
  ];
  const withOwn = (side: Side) =>
    options.some(({ value }) => value === side)
      ? options
      : [...options, { value: side, label: t('side.older') }];
  const go = (from: Side, to: Side) =>
    void navigate(addressOf(journey, { kind: 'compare', before: from, after: to }), { replace: true });
  const choose = (label: string, side: Side, other: Side, onChange: (value: string) => void) => (
    <Select
      size="xs"
      className={classes.side}
      aria-label={label}
      data={withOwn(side).map((option) => ({ ...option, disabled: option.value === other }))}
      value={side}
      allowDeselect={false}
      checkIconPosition="right"
      onChange={(value) => value && onChange(value)}
    />
  );
  return (
    <div className={classes.sides}>
      <strong>{t('past.compare')}</strong>
      {choose(t('side.before'), before, after, (value) => go(value, after))}
      <span aria-hidden>→</span>
      {choose(t('side.after'), after, before, (value) => go(before, value))}
    </div>
  );
}
