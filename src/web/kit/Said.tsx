import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';

interface Props {
  /** What there is to say; null leaves what was said. */
  words: string | null;
  /** What changes with every press isn't said until it has been the same for so long, in milliseconds. */
  after?: number;
}

/** Tells a screen reader. To be there before there are words: it may miss what comes together with them. */
export function Said({ words, after = 500 }: Props) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (words === null) return;
    const timer = setTimeout(() => setSaid(words), after);
    return () => clearTimeout(timer);
  }, [words, after]);
  return (
    <VisuallyHidden component="div" role="status">
      {said}
    </VisuallyHidden>
  );
}
