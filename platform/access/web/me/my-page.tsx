import { useQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { FactStrip } from "../../../kernel/web/fact-strip.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useMe } from "../../../kernel/web/me.ts";
import { Own, Page, Section } from "../../../kernel/web/page.tsx";
import { FailedPage, Loading } from "../../../kernel/web/states.tsx";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { MyAccessJson } from "../../contract.ts";
import { myAccessQuery } from "../access-queries.ts";
import { LogBelow } from "../log/log-below.tsx";
import { useIssuerName } from "../use-issuer-name.ts";
import { ActingFor } from "./acting-for.tsx";
import { MyDetails } from "./my-details.tsx";
import { MyRoles } from "./my-roles.tsx";
import { MySessions } from "./my-sessions.tsx";
import { MyTies } from "./my-ties.tsx";
import { SignOut } from "./sign-out.tsx";

/** Who am I here, what may I do, and what is kept about me? Which letters I get is told by a later slice. */
export function MyPage({ letters }: { letters: ReactNode }): ReactElement {
  const { data, error, refetch } = useQuery(myAccessQuery);
  if (data) return <Mine mine={data} letters={letters} />;
  return error ? <FailedPage error={error} retry={() => void refetch()} /> : <Loading />;
}

function Mine({ mine, letters }: { mine: MyAccessJson; letters: ReactNode }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const me = useMe();
  const today = useToday();
  const held = mine.roles.filter((one) => one.held);
  const coming = mine.roles.filter(({ from }) => from > today);
  const live = mine.sessions.filter(({ endedAt }) => endedAt === null);
  const issuerName = useIssuerName();
  const actingFor = me.roles[0]?.holderName ?? null;
  return (
    <Page
      title={t("me.title")}
      eyebrow={<span>{t(mine.example ? "me.eyebrow.example" : "me.title")}</span>}
      heading={
        <>
          {t("me.heading", { name: mine.name })}{" "}
          <Own>{actingFor === null ? t("me.heading.no-role") : t("me.heading.acting-for", { holder: actingFor })}</Own>
        </>
      }
      lead={t("me.lead")}
      actions={<SignOut />}
    >
      <FactStrip
        facts={[
          {
            label: t("me.fact.roles"),
            value: String(held.length),
            ...(coming.length > 0 && { detail: t("me.fact.roles.coming", { count: coming.length }) }),
          },
          {
            label: t("me.fact.sessions"),
            value: String(live.length),
            detail: t("me.fact.sessions.detail", { count: live.length }),
          },
          {
            label: t("me.fact.identity"),
            value: mine.identities.map(({ issuer }) => issuerName(issuer)).join(", ") || "–",
            ...(mine.identities[0] && {
              detail: t("me.fact.identity.detail", { date: format.instant(mine.identities[0].createdAt) }),
            }),
          },
          {
            label: t("me.fact.email"),
            value: mine.email ?? t("me.fact.email.none"),
            detail: t("me.fact.email.detail"),
          },
        ]}
      />
      <ActingFor />
      <Section heading={t("me.roles.heading")} lead={t("me.roles.lead")} id="roller">
        <MyRoles roles={mine.roles} />
      </Section>
      <Section heading={t("me.ties.heading")} lead={t("me.ties.lead")} id="tilknytninger">
        <MyTies ties={mine.ties} />
      </Section>
      <Section heading={t("me.sessions.heading")} lead={t("me.sessions.lead")} id="innlogginger">
        <MySessions sessions={mine.sessions} />
      </Section>
      {letters}
      <LogBelow log={`person:${mine.id}`} heading={t("me.log.heading")} lead={t("me.log.lead")} />
      <Section heading={t("me.details.heading")} lead={t("me.details.lead")} id="opplysninger">
        <MyDetails />
      </Section>
    </Page>
  );
}
