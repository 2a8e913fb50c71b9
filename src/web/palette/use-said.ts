import { useEffect, useState } from 'react';

/** What changes with every press isn't said until it has been the same for so long. */
const SETTLED_MS = 500;

export function useSaid(words: string): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return said;
}
