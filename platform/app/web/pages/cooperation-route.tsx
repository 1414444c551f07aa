import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense } from "react";
import { accessAddress, cooperationHistoryAddress } from "../../../access/web/index.ts";
import { CooperationPage, cooperationAddress } from "../../../cooperations/web/index.ts";
import { KeyStatus } from "../../../distribution-keys/web/index.ts";
import { focusHeading } from "../../../kernel/web/arrival.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useMe } from "../../../kernel/web/me.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import styles from "./links.module.css";

/** Fetched after the page, with what it says. */
const MattersPart = lazy(() => import("./matter/cooperation-part.tsx"));
const EvaluationPart = lazy(() => import("./evaluation/cooperation-part.tsx"));
/** Fetched for those who are signed in: nobody else has ties. */
const ImpartialityWarning = lazy(() => import("./access/impartiality-warning.tsx"));

/** «/samarbeid/mna-iks?rett=agreement»: the page, with the form for one field open. */
export function CooperationRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { rett, lagtinn, lagret }: { rett?: string; lagtinn?: string; lagret?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const me = useMe();
  return (
    <CooperationPage
      key={id}
      id={id}
      correcting={rett}
      justRegistered={lagtinn === "ja"}
      justSaved={lagret}
      keyStatus={<KeyStatus cooperation={id} />}
      warning={
        me.kind === "person" && (
          <Suspense>
            <ImpartialityWarning cooperation={id} />
          </Suspense>
        )
      }
      history={
        <>
          <Suspense fallback={null}>
            <MattersPart cooperation={id} />
            <EvaluationPart cooperation={id} />
          </Suspense>
          <HistoryLinks id={id} />
        </>
      }
      onCorrect={(field, saved) => {
        const search = { rett: field, lagret: saved } as never; // the router's own types know no address
        void navigate({ to: cooperationAddress(id), search }).then(() => field === undefined && focusHeading());
      }}
    />
  );
}

function HistoryLinks({ id }: { id: string }): ReactElement {
  const { t } = useSentences();
  return (
    <Section heading={t("cooperation.history.heading")} lead={t("cooperation.history.lead")} id="historikk">
      <p className={styles.links}>
        <PageLink to={cooperationHistoryAddress(id)}>{t("cooperation.history.link")}</PageLink>
        <PageLink to={accessAddress(`cooperation:${id}`) ?? "/"}>{t("cooperation.history.access")}</PageLink>
      </p>
    </Section>
  );
}
