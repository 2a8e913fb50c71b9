import type { Staffing } from '../../../core/analysis/index.ts';
import { Tab, Tabs } from '../page/Tabs.tsx';
import { useWords } from '../page/use-words.ts';

interface Props {
  staffing: readonly Staffing[];
  shown: string;
  onShow: (card: string) => void;
}

/** The touchpoints with what each of them takes; one is looked at. */
export function TouchpointTabs({ staffing, shown, onShow }: Props) {
  const { t, records } = useWords();
  return (
    <Tabs label={records.t('kind.touchpoint')}>
      {staffing.map(({ card, service }) => (
        <Tab
          key={card.id}
          name={card.title.trim() || records.t('name.untitled')}
          chosen={card.id === shown}
          onChoose={() => onShow(card.id)}
        >
          {service ? t('staffing.agents', { count: service.agents }) : t('staffing.never')}
        </Tab>
      ))}
    </Tabs>
  );
}
