import { Breadcrumbs, Heading, Paragraph } from "@digdir/designsystemet-react";
import { Link as RouterLink } from "@tanstack/react-router";
import { type ReactElement, type ReactNode, useId } from "react";
import { useFocusOnArrival } from "./arrival.ts";
import { useSentences } from "./i18n.ts";
import styles from "./page.module.css";

export type Crumb = { readonly label: string; readonly to: string };

/**
 * One page, one question: where we are, the answer as the heading, what it means, what to do.
 * `title` names the page in the browser's tab and last in the breadcrumbs; `crumbs` are the pages above it, without the front page;
 * null on the front page itself.
 */
export function Page({
  title,
  crumbs = [],
  eyebrow,
  heading,
  lead,
  actions,
  children,
}: {
  title: string;
  crumbs?: readonly Crumb[] | null;
  eyebrow?: ReactNode;
  heading: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}): ReactElement {
  return (
    <article className={styles.page}>
      <title>{`${title} – Omforent`}</title>
      {crumbs && <Trail title={title} crumbs={crumbs} />}
      <header className={styles.header}>
        {eyebrow && <div className={styles.eyebrow}>{eyebrow}</div>}
        <PageHeading>{heading}</PageHeading>
        {lead && (
          <Paragraph data-size="lg" className={styles.lead}>
            {lead}
          </Paragraph>
        )}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}

/** The page's one h1; the reader's focus is moved here when a new page is opened. */
export function PageHeading({ children }: { children: ReactNode }): ReactElement {
  const ref = useFocusOnArrival();
  return (
    <Heading level={1} data-size="xl" ref={ref} tabIndex={-1} className={styles.heading}>
      {children}
    </Heading>
  );
}

/** What concerns the reader's own municipality, in the accent colour. Never the colour alone: the words say it too. */
export const Own = ({ children }: { children: ReactNode }): ReactElement => (
  <span className={styles.own}>{children}</span>
);

/** A part of a page, with its heading and what it is about. */
export function Section({
  heading,
  lead,
  id,
  children,
}: {
  heading: ReactNode;
  lead?: ReactNode;
  id?: string;
  children: ReactNode;
}): ReactElement {
  const headingId = useId();
  return (
    <section className={styles.section} aria-labelledby={headingId} id={id}>
      <Heading level={2} data-size="md" id={headingId} className={styles.sectionHeading}>
        {heading}
      </Heading>
      {lead && <Paragraph className={styles.sectionLead}>{lead}</Paragraph>}
      {children}
    </section>
  );
}

function Trail({ title, crumbs }: { title: string; crumbs: readonly Crumb[] }): ReactElement | null {
  const { t } = useSentences();
  return (
    <Breadcrumbs aria-label={t("page.you-are-here")} className={styles.trail} data-color="neutral">
      <Breadcrumbs.List>
        {[{ label: t("page.front"), to: "/" }, ...crumbs].map((crumb) => (
          <Breadcrumbs.Item key={crumb.to}>
            <Breadcrumbs.Link asChild>
              <RouterLink to={crumb.to}>{crumb.label}</RouterLink>
            </Breadcrumbs.Link>
          </Breadcrumbs.Item>
        ))}
        <Breadcrumbs.Item>
          <span className={styles.here} aria-current="page">
            {title}
          </span>
        </Breadcrumbs.Item>
      </Breadcrumbs.List>
    </Breadcrumbs>
  );
}
