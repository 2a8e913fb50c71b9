import { useTranslation } from 'react-i18next';
import type { Speaker } from '../../../core/model/index.ts';
import { Avatar } from '../shared/Avatar.tsx';
import { useSpeakerName } from '../shared/use-speaker-name.ts';
import classes from './compose.module.css';

interface Props {
  id: string;
  people: readonly Speaker[];
  active: number;
  onChoose: (person: Speaker) => void;
}

/** Who can be named; the field keeps the focus. */
export function PeopleList({ id, people, active, onChoose }: Props) {
  const { t } = useTranslation('talk');
  const nameOf = useSpeakerName();
  return (
    <div id={id} role="listbox" aria-label={t('people')} className={classes.people}>
      {people.map((person, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field names the active one
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
        <div
          key={person.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={classes.person}
          // The field must not lose the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          <Avatar person={person} size={20} />
          <span>{nameOf(person)}</span>
        </div>
      ))}
    </div>
  );
}
