import { createContext, type ReactNode, useContext } from 'react';
import type { FieldKind } from '../descriptors/index.ts';
import type { EditorProps } from './editor.ts';

/** One small editor for each kind of field. */
export type Editors = { readonly [K in FieldKind]: (props: EditorProps<K>) => ReactNode };

/** Groups and rows hold fields of any kind, so a field is told its editors instead of importing them. */
const EditorsContext = createContext<Editors | null>(null);
export const EditorsProvider = EditorsContext.Provider;

/** Must be called below `EditorsProvider`. */
export function useEditors(): Editors {
  const editors = useContext(EditorsContext);
  if (!editors) throw new Error('useEditors outside EditorsProvider');
  return editors;
}
