import { create } from 'zustand';

/** Whether the choices for a picture are open: they outlive the menu that opened them. */
export const usePictureDialog = create<{ readonly opened: boolean }>()(() => ({ opened: false }));
export const openPictureDialog = (): void => usePictureDialog.setState({ opened: true });
export const closePictureDialog = (): void => usePictureDialog.setState({ opened: false });
