import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { installation } from "../../kernel/domain/holder.ts";
import { ProblemError } from "../../kernel/web/api.ts";
import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Own, Page, Section } from "../../kernel/web/page.tsx";
import { ButtonLink } from "../../kernel/web/page-link.tsx";
import { useSignInAddress } from "../../kernel/web/sign-in.tsx";
import { FailedPage, isForWho, Loading } from "../../kernel/web/states.tsx";
import { MunicipalitySearch, type MyMunicipality } from "../../municipalities/web/index.ts";
import type { RolesAtJson } from "../contract.ts";
import { rolesAtQuery } from "./access-queries.ts";
import { LogBelow } from "./log/log-below.tsx";
import { InviteForm } from "./roles/invite-form.tsx";
import styles from "./roles/roles.module.css";
import { RolesSections } from "./roles/roles-sections.tsx";

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
      {at.mayGive && <FirstAdministrator />}
      <RolesSections at={at} />
      <LogBelow log={installation} heading={t("operation.log.heading")} lead={t("operation.log.lead")} />
    </Page>
  );
}

function FirstAdministrator(): ReactElement {
  const { t } = useSentences();
  const [chosen, setChosen] = useState<MyMunicipality | null>(null);
  return (
    <Section heading={t("operation.first.heading")} lead={t("operation.first.lead")} id="kommune">
      {chosen ? (
        <>
          <Paragraph className={styles.chosen}>
            <strong>{t("operation.first.chosen", { name: chosen.name })}</strong>{" "}
            <Button variant="tertiary" data-size="sm" onClick={() => setChosen(null)}>
              {t("operation.first.another")}
            </Button>
          </Paragraph>
          <InviteForm
            key={chosen.number}
            holder={`municipality:${chosen.number}`}
            holderName={chosen.name}
            offered={["municipality-administrator"]}
          />
        </>
      ) : (
        <MunicipalitySearch label={t("operation.first.which")} onChosen={setChosen} />
      )}
    </Section>
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
