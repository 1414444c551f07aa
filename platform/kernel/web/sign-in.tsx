import { Alert, Paragraph } from "@digdir/designsystemet-react";
import { useQueryClient } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { type ReactElement, useEffect, useState } from "react";
import { useSentences } from "./i18n.ts";
import { meQuery, useKnownMe, writesFor } from "./me.ts";
import { ButtonLink, PageLink } from "./page-link.tsx";
import styles from "./sign-in.module.css";

/** Where one signs in and comes back to the page that is open now. */
export function useSignInAddress(): string {
  const here = useRouterState({ select: ({ location }) => location.href });
  return `/logg-inn?tilbake=${encodeURIComponent(here)}`;
}

/** «Logg inn», and back to this page afterwards. What has been written in a form waits on this device. */
export function SignInLink({ className }: { className?: string | undefined }): ReactElement {
  const { t } = useSentences();
  const address = useSignInAddress();
  return (
    <PageLink to={address} className={className}>
      {t("sign-in.link")}
    </PageLink>
  );
}

/** Under a refusal that asks for it. When the reader was signed in a moment ago, that is said: the session has ended. */
export function SignInOffer(): ReactElement {
  const { t } = useSentences();
  const address = useSignInAddress();
  const queryClient = useQueryClient();
  const me = useKnownMe();
  const [ended] = useState(me?.kind === "person");
  useEffect(() => {
    if (ended) void queryClient.invalidateQueries(meQuery);
  }, [ended, queryClient]);
  return (
    <>
      <Paragraph>{t(ended ? "sign-in.ended" : "sign-in.kept")}</Paragraph>
      <ButtonLink to={address} variant="secondary" className={styles.offer}>
        {t(ended ? "sign-in.again" : "sign-in.link")}
      </ButtonLink>
    </>
  );
}

/** Before a form that only those who have signed in can send: said before somebody fills it in. `what`: «legge inn et samarbeid». */
export function SignInFirst({ what }: { what: string }): ReactElement | null {
  const { t } = useSentences();
  const address = useSignInAddress();
  const me = useKnownMe();
  if (me?.kind !== "nobody") return null;
  return (
    <Alert data-color="info" className={styles.first}>
      <Paragraph>
        <PageLink to={address}>{t("sign-in.first.link", { what })}</PageLink>
        {t("sign-in.first.rest")}
      </Paragraph>
    </Alert>
  );
}

/** As {@link SignInFirst}, and for those who have signed in but write for none of these: who can. */
export function MayWriteFirst({
  what,
  participants,
  cooperation,
}: {
  what: string;
  participants: readonly string[];
  cooperation: string;
}): ReactElement | null {
  const { t } = useSentences();
  const me = useKnownMe();
  if (me?.kind !== "person") return <SignInFirst what={what} />;
  if (writesFor(me, participants, cooperation)) return null;
  return (
    <Alert data-color="info" className={styles.first}>
      <Paragraph>{t("sign-in.others-write", { what })}</Paragraph>
    </Alert>
  );
}
