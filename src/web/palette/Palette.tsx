import { Modal } from '@mantine/core';
import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { palette, type Question, useOffers, usePalette, usePreparedPlaces } from '../commands/index.ts';
import { addCommandWords } from '../commands/words.ts';
import { findAnswers } from './answers.ts';
import { Finder } from './Finder.tsx';
import { findEntries } from './find-entries.ts';
import classes from './Palette.module.css';

addCommandWords();

/** Every command and every place, by name; and what a command asks for before it goes on. */
export function Palette() {
  const { t } = useTranslation('commands');
  const asked = usePalette((state) => state.asked);
  const label = asked === null || asked === 'all' ? t('palette.label') : t(`ask.${asked.topic}`);
  return (
    <Modal.Root
      opened={asked !== null}
      onClose={() => palette.close()}
      size={620}
      yOffset="max(24px, 12dvh)"
      centered={false}
      returnFocus={false}
      classNames={{ content: classes.content }}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={label} radius="lg">
        {asked === 'all' && <All />}
        {asked !== null && asked !== 'all' && <Asked key={asked.topic} question={asked} />}
      </Modal.Content>
    </Modal.Root>
  );
}

function All() {
  const { t } = useTranslation('commands');
  // Parts of the program may still be on their way when somebody looks for what they do.
  useOffers();
  usePreparedPlaces();
  return (
    <Finder
      label={t('palette.search')}
      find={(query) => findEntries(query, t)}
      empty={(query) => t('palette.nothing', { query })}
    />
  );
}

function Asked({ question }: { question: Question }) {
  const { t } = useTranslation('commands');
  const [, again] = useReducer((times: number) => times + 1, 0);
  const { topic, about, prepare } = question;
  return (
    <Finder
      label={t(`ask.${topic}`)}
      {...(about === undefined ? {} : { about })}
      find={(query) => findAnswers(question, query, t, again)}
      {...(prepare ? { prepare } : {})}
      empty={(query) =>
        topic === 'tags'
          ? t('palette.tags.empty')
          : query === ''
            ? t('palette.empty')
            : t('palette.nothing', { query })
      }
      several={question.several === true}
    />
  );
}
