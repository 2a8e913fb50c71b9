import { Button, FileButton } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';

interface Props {
  label: string;
  /** What is done with the file that was chosen. */
  children: (file: File, close: () => void) => ReactNode;
}

const FILES = '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values';

/** Asks for a table in a file. */
export function ImportButton({ label, children }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const reset = useRef<() => void>(null);
  const close = () => {
    setFile(null);
    // The same file may be chosen again.
    reset.current?.();
  };
  return (
    <>
      <FileButton accept={FILES} onChange={setFile} resetRef={reset}>
        {(button) => (
          <Button {...button} variant="default" leftSection={<FileUp size={15} aria-hidden />}>
            {label}
          </Button>
        )}
      </FileButton>
      {file && children(file, close)}
    </>
  );
}
