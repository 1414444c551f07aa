import type { ReactElement, ReactNode } from "react";

/** For those who listen: words that the eye gets from the layout. The class is the design system's own. */
export const VisuallyHidden = ({ children }: { children: ReactNode }): ReactElement => (
  <span className="ds-sr-only">{children}</span>
);

/** Says a new result politely to those who listen; `children` must be a short whole sentence. */
export const Announce = ({ children }: { children: ReactNode }): ReactElement => (
  <div className="ds-sr-only" role="status" aria-live="polite">
    {children}
  </div>
);
