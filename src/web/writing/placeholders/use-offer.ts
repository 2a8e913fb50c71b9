import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import type { PlaceholderName } from '../../../core/model/index.ts';
import { typeInto } from '../marks/edit-field.ts';
import { offered, placeholderBeing } from './offer.ts';

interface Offer {
  readonly from: number;
  readonly names: readonly PlaceholderName[];
  /** The one that Enter takes. */
  readonly active: number;
}

/** Offers placeholders while one is being typed. The caret stays in the text; arrows, Enter and Escape choose. */
export function useOffer(field: RefObject<HTMLTextAreaElement | null>, enabled: boolean) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const listId = useId();
  const optionId = (name: PlaceholderName) => `${listId}-${name}`;

  const look = () => {
    const element = field.current;
    const being =
      enabled && element && element.selectionStart === element.selectionEnd
        ? placeholderBeing(element.value, element.selectionStart)
        : null;
    const names = being ? offered(being.query) : [];
    setOffer(being && names.length > 0 ? { from: being.from, names, active: 0 } : null);
  };
  const take = (name: PlaceholderName | undefined) => {
    const element = field.current;
    if (!element || !offer || name === undefined) return;
    const behind = element.value[element.selectionStart] === '}' ? 1 : 0;
    typeInto(element, offer.from, element.selectionStart + behind, `{${name}}`);
    setOffer(null);
  };
  /** True when the key chose among the placeholders. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!offer) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      const active = (offer.active + step + offer.names.length) % offer.names.length;
      setOffer({ ...offer, active });
    } else if (event.key === 'Enter' || event.key === 'Tab') take(offer.names[offer.active]);
    else if (event.key === 'Escape') setOffer(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const active = offer?.names[offer.active];
  return {
    offer,
    listId,
    optionId,
    look,
    take,
    onKey,
    close: () => setOffer(null),
    /** For the text field: whoever doesn't see the list hears which of it is active. */
    aria: active && {
      'aria-autocomplete': 'list' as const,
      'aria-haspopup': 'listbox' as const,
      'aria-controls': listId,
      'aria-activedescendant': optionId(active),
    },
  };
}
