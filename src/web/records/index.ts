import { atHand, later, lazyPart } from '../kit/index.ts';

export { DESCRIPTORS, type Field, fieldsOf } from './descriptors/index.ts';
export { AddButton } from './fields/editors/AddButton.tsx';
export { ProseField } from './fields/ProseField.tsx';
export { useFaultSentence } from './fields/use-fault.ts';
export { Face } from './form/Face.tsx';
export { Glyph } from './form/Glyph.tsx';
export { Gone } from './form/Gone.tsx';
export { MomentGlyph } from './form/MomentGlyph.tsx';
export { metricName, recordName, useRecordName } from './form/name.ts';
export { firstFields } from './form/new-record.ts';
export { type Opened, OpenRecordProvider, useOpenRecord } from './form/open-record.ts';
export { prepareForms, RecordForm } from './form/RecordForm.tsx';
export { KindIcon, RecordIcon } from './form/RecordIcon.tsx';
export { Section } from './form/Section.tsx';
export { recordSummary } from './form/summary.ts';
export { usageOf } from './form/usage.ts';
export { useCreate } from './form/use-create.ts';
export { useMapColors } from './form/use-map-colors.ts';
export { useReadOnly } from './form/use-read-only.ts';
export { useWording, type Wording } from './form/wording.ts';
export { matchChoices } from './picker/choices.ts';
export { PickButton } from './picker/PickButton.tsx';
export { Picker } from './picker/Picker.tsx';
export { recordChoices } from './picker/record-choices.tsx';

/** What puts a picture that is pasted on a card. */
export const fetchPictures = atHand(() => import('./pictures/put-picture.ts'));

/** Comes with the first picture beside a name or on a card. */
export const fetchShown = () => import('./pictures/shown.ts');

/** A card's picture on the map. */
export const CardPicture = later(async () => (await fetchShown()).CardPicture, null, {
  unhurried: true,
});

/** Comes with the first library record that is looked at. */
export const UsedBy = lazyPart(async () => ({ default: (await import('./used/UsedBy.tsx')).UsedBy }));

/** Comes with the first shared standard that is opened from a card. */
export const SeparateCopy = lazyPart(async () => ({
  default: (await import('./standards/SeparateCopy.tsx')).SeparateCopy,
}));
