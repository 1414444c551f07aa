import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ProblemError } from "../../kernel/web/api.ts";
import { FactStrip } from "../../kernel/web/fact-strip.tsx";
import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { useKnownMe } from "../../kernel/web/me.ts";
import { Own, Page } from "../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../kernel/web/page-link.tsx";
import { Loading } from "../../kernel/web/states.tsx";
import type { InvitationJson } from "../contract.ts";
import { invitationQuery } from "./access-queries.ts";
import styles from "./sign-in-page.module.css";
import { useRoleText } from "./use-role-text.ts";

/** What am I offered, by whom, until when, and what do I do to accept it? */
export function InvitationPage({ token }: { token: string }): ReactElement {
  const { data, error } = useQuery(invitationQuery(token));
  if (data) return <OpenInvitation token={token} offer={data} />;
  if (!error) return <Loading />;
  if (!(error instanceof ProblemError)) throw error;
  return <ClosedInvitation why={error.problem.message} />;
}

/** Used, withdrawn, expired, or a link that is not whole. */
function ClosedInvitation({ why }: { why: string }): ReactElement {
  const { t } = useSentences();
  return (
    <Page
      title={t("invitation.title")}
      heading={t("invitation.closed")}
      lead={why}
      actions={
        <>
          <ButtonLink to="/logg-inn">{t("sign-in.link")}</ButtonLink>
          <PageLink to="/">{t("state.to-front")}</PageLink>
        </>
      }
    />
  );
}

function OpenInvitation({ token, offer }: { token: string; offer: InvitationJson }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const say = useRoleText();
  const me = useKnownMe();
  return (
    <Page
      title={t("invitation.title")}
      heading={
        <>
          {t("invitation.heading", { holder: offer.holderName })} <Own>{say.role(offer.role)}.</Own>
        </>
      }
      lead={`${say.explained(offer.role)}. ${t("invitation.lead")}`}
      actions={
        <ButtonLink
          variant="primary"
          to={`/logg-inn?tilbake=${encodeURIComponent("/min-side")}&invitasjon=${encodeURIComponent(token)}`}
        >
          {t("invitation.accept")}
        </ButtonLink>
      }
    >
      <FactStrip
        facts={[
          { label: t("invitation.where"), value: offer.holderName },
          {
            label: t("invitation.period"),
            value: say.period(offer),
            ...(offer.basis !== "own" && { detail: say.basis(offer.basis) }),
          },
          { label: t("invitation.expires"), value: format.instant(offer.expiresAt), detail: t("invitation.once") },
        ]}
      />
      {me?.kind === "person" && <p className={styles.already}>{t("invitation.signed-in", { name: me.name })}</p>}
    </Page>
  );
}
