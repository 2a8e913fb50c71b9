import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Locale } from '../../../core/model/index.ts';
import { type Deed, palette, useOffer } from '../../commands/index.ts';
import { useCreateJourney } from '../home/use-create-journey.ts';
import { templatesQuery } from '../home/use-journeys.ts';
import { setLanguage, useLanguage } from '../i18n.ts';
import { useMayIn } from '../people/use-may.ts';

/** What can be asked for on every screen. */
export function useProgramCommands(openSheet: () => void): void {
  const navigate = useNavigate();
  const client = useQueryClient();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { mutate: create } = useCreateJourney();
  const may = useMayIn();
  const [isMember, makes] = [may('read'), may('edit')];
  useOffer(
    useMemo(() => {
      const go = (path: string): Deed => ({ run: () => void navigate(path) });
      const speak = (locale: Locale): Deed => ({
        run: () => setLanguage(locale),
        why: () => (locale === language ? 'already' : null),
      });
      const paint = (scheme: 'light' | 'dark' | 'auto'): Deed => ({
        run: () => setColorScheme(scheme),
        why: () => (scheme === colorScheme ? 'already' : null),
      });
      const templates = () => client.getQueryData(templatesQuery.queryKey) ?? [];
      return {
        sheet: { run: openSheet },
        'go.home': go('/'),
        ...(isMember && {
          'go.bin': go('/?show=bin'),
          'go.handbooks': go('/handbooks'),
          'go.library': go('/library'),
        }),
        'language.en': speak('en'),
        'language.zh-CN': speak('zh-CN'),
        'theme.light': paint('light'),
        'theme.dark': paint('dark'),
        'theme.auto': paint('auto'),
        ...(makes && {
          'home.new': { run: () => create({ locale: language }) },
          'home.template': {
            run: () =>
              palette.ask({
                topic: 'template',
                prepare: () => client.ensureQueryData(templatesQuery),
                answers: () =>
                  templates()
                    .toSorted((a, b) => Number(b.locale === language) - Number(a.locale === language))
                    .map(({ id, title, industry }) => ({ id, label: title, hint: industry })),
                take: (template) => create({ template }),
              }),
          },
        }),
      };
    }, [navigate, client, language, colorScheme, setColorScheme, create, openSheet, isMember, makes]),
  );
}
