import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/zh-cn';
import { DatePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';

interface Props {
  /** YYYY-MM-DD; null when none is chosen. */
  day: string | null;
  onPick: (day: string) => void;
}

/** Dates as each language writes them above a month, a year and a decade; dayjs would put the month first. */
const FORMS = {
  en: { monthLabelFormat: 'MMMM YYYY', yearLabelFormat: 'YYYY', monthsListFormat: 'MMM' },
  'zh-CN': { monthLabelFormat: 'YYYY年M月', yearLabelFormat: 'YYYY年', monthsListFormat: 'M月' },
} as const;

/** A month to choose a day from, in the reader's language. Loaded when it is first opened. */
export default function DayCalendar({ day, onPick }: Props) {
  const { t, i18n } = useTranslation('kit');
  const isChinese = i18n.language === 'zh-CN';
  return (
    <DatePicker
      size="xs"
      locale={isChinese ? 'zh-cn' : 'en'}
      {...FORMS[isChinese ? 'zh-CN' : 'en']}
      highlightToday
      weekendDays={[]}
      value={day}
      defaultDate={day ?? undefined}
      onChange={(next) => {
        if (next) onPick(next);
      }}
      ariaLabels={{
        nextMonth: t('calendar.nextMonth'),
        previousMonth: t('calendar.previousMonth'),
        nextYear: t('calendar.nextYear'),
        previousYear: t('calendar.previousYear'),
        nextDecade: t('calendar.nextDecade'),
        previousDecade: t('calendar.previousDecade'),
        monthLevelControl: t('calendar.toMonths'),
        yearLevelControl: t('calendar.toYears'),
      }}
    />
  );
}
