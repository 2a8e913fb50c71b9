import { ChevronRight, Volume2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../sync/index.ts';
import { languageOf, speakingSeconds, spoken } from '../placeholders/samples.ts';
import { PART_ICONS } from './parts.ts';
import classes from './Spoken.module.css';

/** The script as a customer would hear it: placeholders filled in, with the time that it takes. */
export function Spoken({ script: id }: { script: string }) {
  const { t, i18n } = useTranslation('writing');
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const script = useRecord('scripts', id);
  const voice = useRecord('voices', script?.voice);
  if (!script) return null;
  const locale = languageOf(script.lines.map(({ text }) => text).join(''));
  const lines = script.lines
    .filter(({ text }) => text.trim() !== '')
    .map((line) => ({ ...line, said: spoken(line.text, locale) }));
  const words = (parts: ReturnType<typeof spoken>) => parts.map(({ text }) => text).join('');
  const seconds = Math.max(1, Math.round(speakingSeconds(lines.map(({ said }) => words(said)).join('\n'))));
  const time = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'second', unitDisplay: 'long' });
  const address = voice?.address.trim() ?? '';
  return (
    <section className={classes.spoken}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={13} aria-hidden className={classes.chevron} />
        <Volume2 size={13} aria-hidden />
        {t('spoken.title')}
        <span className={classes.time} title={t('spoken.pace')}>
          {t('spoken.time', { seconds: time.format(seconds) })}
        </span>
      </button>
      <div id={bodyId} hidden={!open} className={classes.body}>
        {lines.map(({ id: line, part, said }) => {
          const Icon = PART_ICONS[part];
          return (
            <p key={line} className={classes.said} lang={locale}>
              <span role="img" aria-label={t(`part.${part}`)} className={classes.icon}>
                <Icon size={13} aria-hidden />
              </span>
              <span>
                {said.map(({ text, from }, at) =>
                  from === null ? (
                    text
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text, never moved
                    <mark key={at} className={classes.filled} title={t('spoken.sample', { name: from })}>
                      {text}
                    </mark>
                  ),
                )}
              </span>
            </p>
          );
        })}
        {voice && address !== '' && (
          <p className={classes.address}>
            {t('spoken.address', {
              voice: voice.name,
              address: words(spoken(address, locale)),
            })}
          </p>
        )}
        <p className={classes.pace}>{t('spoken.pace')}</p>
      </div>
    </section>
  );
}
