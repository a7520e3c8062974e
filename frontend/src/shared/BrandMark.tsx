interface BrandMarkProps {
  size: number;
}

/** The silo, drawn rather than loaded so that it is there at first paint. */
export function BrandMark({ size }: BrandMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="7" fill="#0b6b62" />
      <path d="M9 12a7 3.4 0 0 1 14 0v9a7 3.4 0 0 1-14 0z" fill="#fff" />
      <path d="M9 12a7 3.4 0 0 0 14 0M9 16.6a7 3.4 0 0 0 14 0" fill="none" stroke="#0b6b62" strokeWidth="1.8" />
    </svg>
  );
}
