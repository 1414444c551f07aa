import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect } from "react";
import { type SentenceKey, useSentences } from "../../kernel/web/i18n.ts";
import { useKnownMe } from "../../kernel/web/me.ts";
import { Page } from "../../kernel/web/page.tsx";
import { PageLink } from "../../kernel/web/page-link.tsx";
import { issuersQuery } from "./access-queries.ts";
import styles from "./sign-in-page.module.css";
import { keepWayBack, wayBack } from "./way-back.ts";

/** What a refusal on the way is called on this page, where its own sentence needs facts that the address does not hold. */
const told = {
  "invitation/expired": "sign-in.failed.invitation-expired",
  "invitation/past": "sign-in.failed.invitation-past",
  "sign-in/too-late": "sign-in.failed.too-late",
  ...Object.fromEntries(
    [
      "invitation/not-found",
      "invitation/used",
      "invitation/withdrawn",
      "role/already-held",
      "role/nobody-to-stand-in-for",
      "role/outlasts-its-original",
      "role/own-substitute",
      "sign-in/issuer-unreachable",
      "sign-in/no-organisation",
      "sign-in/no-such-issuer",
      "sign-in/not-begun",
      "sign-in/not-invited",
      "sign-in/refused-by-issuer",
    ].map((code) => [code, `refusal.${code}`]),
  ),
} as Readonly<Record<string, SentenceKey>>; // each of them is in locales, as a browser test sees

/** Where do you want to sign in? Nobody needs to in order to read. */
export function SignInPage({
  failed,
  returnTo,
  invitation,
}: {
  /** The refusal that sent the reader here, from the address. */
  failed: string | undefined;
  returnTo: string | undefined;
  invitation: string | undefined;
}): ReactElement {
  const { t, language } = useSentences();
  const { data: issuers } = useSuspenseQuery(issuersQuery);
  const me = useKnownMe();
  const way = wayBack({ returnTo, invitation }, failed !== undefined);
  useEffect(() => keepWayBack({ returnTo: way.returnTo, invitation: way.invitation }), [way.returnTo, way.invitation]);
  const query = new URLSearchParams({
    ...(way.returnTo && { return: way.returnTo }),
    ...(way.invitation && { invitation: way.invitation }),
  });
  return (
    <Page
      title={t("sign-in.title")}
      heading={t(issuers.length > 0 ? "sign-in.heading" : "sign-in.heading.nowhere")}
      lead={t(issuers.length > 0 ? "sign-in.lead" : "sign-in.lead.nowhere")}
    >
      {failed !== undefined && (
        <Alert data-color="warning" role="alert" className={styles.failed}>
          <Paragraph>{t(told[failed] ?? "sign-in.failed.other")}</Paragraph>
        </Alert>
      )}
      {me?.kind === "person" && (
        <Paragraph className={styles.already}>
          {t("sign-in.already", { name: me.name })} <PageLink to="/min-side">{t("sign-in.to-my-page")}</PageLink>
        </Paragraph>
      )}
      {issuers.length > 0 && (
        <ul className={styles.issuers}>
          {issuers.map(({ id, name, development }) => (
            <li key={id}>
              <Button asChild data-size="lg" variant={issuers[0]?.id === id ? "primary" : "secondary"}>
                <a href={`/api/v1/sign-in/${encodeURIComponent(id)}${query.size > 0 ? `?${query}` : ""}`}>
                  {t("sign-in.at", { name: name[language] })}
                </a>
              </Button>
              {development && <p className={styles.note}>{t("sign-in.development")}</p>}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.public}>
        {t("sign-in.public")} <PageLink to="/samarbeid">{t("sign-in.public.link")}</PageLink>
      </p>
    </Page>
  );
}
