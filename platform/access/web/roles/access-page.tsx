import { Paragraph } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { ProblemError } from "../../../kernel/web/api.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { type Crumb, Own, Page } from "../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../kernel/web/page-link.tsx";
import { useSignInAddress } from "../../../kernel/web/sign-in.tsx";
import { FailedPage, isForWho, Loading } from "../../../kernel/web/states.tsx";
import type { RolesAtJson } from "../../contract.ts";
import { rolesAtQuery } from "../access-queries.ts";
import styles from "./roles.module.css";
import { RolesSections } from "./roles-sections.tsx";

type Where = {
  readonly holder: string;
  /** «Osen», as the crumbs call it. */
  readonly name: string;
  readonly crumbs: readonly Crumb[];
  readonly history: string;
};

/** Who holds roles here, who has been invited, and, for those who may, how to give and end them. */
export function AccessPage(where: Where): ReactElement {
  const { data, error, refetch } = useQuery(rolesAtQuery(where.holder));
  if (data) return <Access where={where} at={data} />;
  if (!error) return <Loading />;
  if (error instanceof ProblemError && isForWho(error.problem))
    return <NotForYou where={where} status={error.problem.status} why={error.problem.message} />;
  return <FailedPage error={error} retry={() => void refetch()} />;
}

function Access({ where, at }: { where: Where; at: RolesAtJson }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const people = new Set(at.roles.filter(({ held }) => held).map(({ person }) => person)).size;
  const open = at.invitations.filter(({ state }) => state === "open").length;
  return (
    <Page
      title={t("roles.title")}
      crumbs={where.crumbs}
      heading={
        <>
          {people === 0
            ? t("roles.heading.nobody", { name: where.name })
            : t("roles.heading", { name: where.name, count: people, number: format.numberWordFirst(people) })}{" "}
          {open > 0 && <Own>{t("roles.heading.invited", { count: open, number: format.numberWordFirst(open) })}</Own>}
        </>
      }
      lead={t(at.mayGive ? "roles.lead.gives" : "roles.lead.reads")}
      actions={<PageLink to={where.history}>{t("roles.history")}</PageLink>}
    >
      <RolesSections at={at} />
    </Page>
  );
}

/** For those who may not: what this is, who can, and what to do to be one of them. */
function NotForYou({ where, status, why }: { where: Where; status: number; why: string }): ReactElement {
  const { t } = useSentences();
  const address = useSignInAddress();
  const isCooperation = where.holder.startsWith("cooperation:");
  return (
    <Page
      title={t("roles.title")}
      crumbs={where.crumbs}
      heading={t("roles.closed.heading", { name: where.name })}
      lead={status === 401 ? t("refusal.roles/not-allowed") : why}
      actions={
        status === 401 && (
          <ButtonLink variant="primary" to={address}>
            {t("sign-in.link")}
          </ButtonLink>
        )
      }
    >
      <Explained>{t(isCooperation ? "roles.closed.cooperation" : "roles.closed.municipality")}</Explained>
      <Explained>{t("roles.closed.first")}</Explained>
    </Page>
  );
}

const Explained = ({ children }: { children: ReactNode }): ReactElement => (
  <Paragraph className={styles.explained}>{children}</Paragraph>
);
