import { Face, useRecordName } from '../../records/index.ts';
import { Tab, Tabs } from '../page/Tabs.tsx';
import { useWords } from '../page/use-words.ts';
import { type Curve, memoryOf } from './curves.ts';
import { SeriesSign } from './SeriesSign.tsx';

interface Props {
  curves: readonly Curve[];
  shown: string;
  onShow: (persona: string) => void;
}

/** The personas side by side with their scores; one of them is looked at. */
export function PersonaTabs({ curves, shown, onShow }: Props) {
  const { t } = useWords();
  return (
    <Tabs label={t('memory.personas')}>
      {curves.map((curve) => (
        <PersonaTab
          key={curve.persona}
          curve={curve}
          chosen={curve.persona === shown}
          onShow={() => onShow(curve.persona)}
        />
      ))}
    </Tabs>
  );
}

function PersonaTab({ curve, chosen, onShow }: { curve: Curve; chosen: boolean; onShow: () => void }) {
  const { t, signed } = useWords();
  const name = useRecordName('personas', curve.persona);
  const memory = memoryOf(curve.points);
  return (
    <Tab
      name={
        <>
          <SeriesSign series={curve.series} />
          <Face persona={curve.persona} />
          {name}
        </>
      }
      chosen={chosen}
      onChoose={onShow}
    >
      {memory && (
        <>
          <span>
            {t('memory.memory')} <b>{signed(memory.peakEnd, 2)}</b>
          </span>
          <span>
            {t('memory.mean')} <b>{signed(memory.mean, 2)}</b>
          </span>
        </>
      )}
    </Tab>
  );
}
