import { Alert, Button, Heading, Paragraph, Skeleton } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import { type Problem, ProblemError } from "./api.ts";
import { useSentences } from "./i18n.ts";
import { Page } from "./page.tsx";
import { ButtonLink, PageLink } from "./page-link.tsx";
import { SignInOffer, useSignInAddress } from "./sign-in.tsx";
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
    {problem.status === 401 && <SignInOffer />}
  </Alert>
);

/** A form that was refused for who sends it, and not for what it says: beside no field. */
export const RefusedForWho = ({ problem }: { problem: Problem | null }): ReactElement | null =>
  problem && isForWho(problem) ? <Refused problem={problem} /> : null;

export const isForWho = ({ status }: Problem): boolean => status === 401 || status === 403;

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
  if (error instanceof ProblemError && isForWho(error.problem)) return <ClosedPage problem={error.problem} />;
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

/** A page that is for some and not for all: why, and what to do to be one of them. */
function ClosedPage({ problem }: { problem: Problem }): ReactElement {
  const { t } = useSentences();
  const address = useSignInAddress();
  const title = t(problem.status === 401 ? "state.closed.sign-in" : "state.closed.title");
  return (
    <Page
      title={title}
      heading={title}
      lead={problem.message}
      actions={
        <>
          {problem.status === 401 && (
            <ButtonLink variant="primary" to={address}>
              {t("sign-in.link")}
            </ButtonLink>
          )}
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
