import { Alert, Button, Heading, Paragraph, Skeleton } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import { type Problem, ProblemError } from "./api.ts";
import { useSentences } from "./i18n.ts";
import { Page } from "./page.tsx";
import { PageLink } from "./page-link.tsx";
import styles from "./states.module.css";
import { Announce } from "./visually-hidden.tsx";

/** While a page is being fetched: its outline, so that nothing jumps, and a sentence for those who listen. */
export function Loading(): ReactElement {
  const { t } = useSentences();
  return (
    <div className={styles.loading}>
      <Announce>{t("state.loading")}</Announce>
      <div aria-hidden="true">
        <Skeleton variant="text" width={30} />
        <Skeleton width="70%" height="3rem" />
        <Skeleton variant="text" width={70} />
        <Skeleton width="100%" height="12rem" />
      </div>
    </div>
  );
}

/** The server said no, and why. */
export const Refused = ({ problem }: { problem: Problem }): ReactElement => (
  <Alert data-color="danger" role="alert">
    <Paragraph>{problem.message}</Paragraph>
    {problem.because && (
      <ul>
        {problem.because.map((reason) => (
          <li key={`${reason.code} ${reason.path ?? ""} ${reason.message}`}>{reason.message}</li>
        ))}
      </ul>
    )}
  </Alert>
);

/** Nothing here yet, and what to do about it. */
export const Empty = ({ heading, children }: { heading: string; children?: ReactNode }): ReactElement => (
  <div className={styles.empty}>
    <Heading level={3} data-size="xs">
      {heading}
    </Heading>
    {children}
  </div>
);

/** A page that could not be shown: not found, refused, or the server out of reach. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }): ReactElement {
  const { t } = useSentences();
  if (error instanceof ProblemError && error.problem.status === 404)
    return <NotFoundPage message={error.problem.message} />;
  const refused = error instanceof ProblemError && error.problem.status < 500 ? error.problem.message : null;
  return (
    <Page
      title={t("state.failed.title")}
      heading={t("state.failed.title")}
      lead={refused ?? t(error instanceof TypeError ? "state.failed.out-of-reach" : "state.failed.lead")}
      actions={
        <>
          <Button onClick={retry}>{t("state.failed.retry")}</Button>
          <PageLink to="/">{t("state.to-front")}</PageLink>
        </>
      }
    />
  );
}

export function NotFoundPage({ message }: { message?: string }): ReactElement {
  const { t } = useSentences();
  return (
    <Page
      title={t("state.not-found.title")}
      heading={t("state.not-found.title")}
      lead={message || t("state.not-found.lead")}
      actions={
        <>
          <PageLink to="/samarbeid">{t("state.not-found.cooperations")}</PageLink>
          <PageLink to="/">{t("state.to-front")}</PageLink>
        </>
      }
    />
  );
}
