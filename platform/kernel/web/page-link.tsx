import { Button, type ButtonProps, Link } from "@digdir/designsystemet-react";
import { Link as RouterLink } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";

/** A link to a page in Omforent: «/kommuner/5020», with `?` and `#` where needed. */
export function PageLink({
  to,
  children,
  ...rest
}: {
  to: string;
  children: ReactNode;
  className?: string | undefined;
}): ReactElement {
  return (
    <Link asChild {...rest}>
      <RouterLink to={to}>{children}</RouterLink>
    </Link>
  );
}

/** A link that looks like a button, for what is done next. One primary per page. */
export function ButtonLink({
  to,
  children,
  variant = "secondary",
  label,
  ...rest
}: {
  to: string;
  children: ReactNode;
  /** For those who listen, when several buttons say the same. It must hold the words that are seen. */
  label?: string;
  className?: string | undefined;
} & Pick<ButtonProps, "variant" | "data-size">): ReactElement {
  return (
    <Button asChild variant={variant} {...rest}>
      <RouterLink to={to} aria-label={label}>
        {children}
      </RouterLink>
    </Button>
  );
}
