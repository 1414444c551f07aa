import { Paragraph } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense } from "react";
import { installation } from "../../kernel/domain/holder.ts";
import { ProblemError } from "../../kernel/web/api.ts";
import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Own, Page } from "../../kernel/web/page.tsx";
import { ButtonLink } from "../../kernel/web/page-link.tsx";
import { useSignInAddress } from "../../kernel/web/sign-in.tsx";
import { FailedPage, isForWho, Loading } from "../../kernel/web/states.tsx";
import type { RolesAtJson } from "../contract.ts";
import { rolesAtQuery } from "./access-queries.ts";
import { LogBelow } from "./log/log-below.tsx";
import styles from "./roles/roles.module.css";
import { RolesSections } from "./roles/roles-sections.tsx";

/** With the search for a municipality, which the page does not wait for. */
const FirstAdministrator = lazy(() =>
  import("./roles/first-administrator.tsx").then(({ FirstAdministrator: section }) => ({ default: section })),
);

/** Who runs this machine, and how does a municipality get its first administrator? */
export function OperationPage(): ReactElement {
  const { data, error, refetch } = useQuery(rolesAtQuery(installation));
  if (data) return <Operation at={data} />;
  if (!error) return <Loading />;
  if (error instanceof ProblemError && isForWho(error.problem))
    return <NotForYou status={error.problem.status} why={error.problem.message} />;
  return <FailedPage error={error} retry={() => void refetch()} />;
}

function Operation({ at }: { at: RolesAtJson }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const count = new Set(at.roles.filter(({ held }) => held).map(({ person }) => person)).size;
  return (
    <Page
      title={t("operation.title")}
      heading={
        <>
          {t("operation.heading", { count, number: format.numberWordFirst(count) })}{" "}
          <Own>{t("operation.heading.limits")}</Own>
        </>
      }
      lead={t("operation.lead")}
    >
      {at.mayGive && (
        <Suspense>
          <FirstAdministrator />
        </Suspense>
      )}
      <RolesSections at={at} />
      <LogBelow log={installation} heading={t("operation.log.heading")} lead={t("operation.log.lead")} />
    </Page>
  );
}

function NotForYou({ status, why }: { status: number; why: string }): ReactElement {
  const { t } = useSentences();
  const address = useSignInAddress();
  return (
    <Page
      title={t("operation.title")}
      heading={t("operation.closed.heading")}
      lead={why}
      actions={
        status === 401 && (
          <ButtonLink variant="primary" to={address}>
            {t("sign-in.link")}
          </ButtonLink>
        )
      }
    >
      <Paragraph className={styles.explained}>{t("operation.closed.what")}</Paragraph>
    </Page>
  );
}
