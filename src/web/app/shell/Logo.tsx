import { useId } from 'react';

/** The line that runs through: one curve, a moment above and a moment below it. */
export function Logo({ size = 24 }: { size?: number }) {
  const id = useId();
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <mask id={id}>
        <rect width="32" height="32" fill="#fff" />
        <circle cx="13.5" cy="11.5" r="3" fill="#000" />
      </mask>
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-iris-6)" />
      <path
        d="M4.5 20.5c4.2 0 4.6-9 9-9s4.4 9 8.6 9c2.6 0 3.6-2.6 5.4-4.4"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        mask={`url(#${id})`}
      />
      <circle cx="13.5" cy="11.5" r="3" fill="none" stroke="#fff" strokeWidth="2.2" />
      <circle cx="22.1" cy="20.5" r="3" fill="#fff" />
    </svg>
  );
}
