import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense, useState } from "react";
import { addSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import styles from "./negotiation.module.css";
import { negotiationAddress, negotiationQuery } from "./negotiation-query.ts";
import { negotiationSentences } from "./sentences.ts";

/** The form is fetched when somebody wants to propose. */
const ProposeForm = lazy(() => import("./propose-form.tsx").then(({ ProposeForm: Form }) => ({ default: Form })));

/** In the shape that React's `lazy` asks for: it comes with what it says. */
export async function openProposeSection() {
  await addSentences(negotiationSentences);
  return { default: ProposeSection };
}

/** «Foreslå denne nøkkelen»: what is on the table already, and the way to put this key there too. */
export function ProposeSection({ workshop }: { workshop: Workshop }): ReactElement {
  const { t } = useSaid();
  const { cooperation } = workshop.state;
  return (
    <Section heading={t("negotiation.propose")} lead={t("negotiation.propose.lead")} id="foresla">
      {cooperation === null ? (
        <Paragraph>{t("negotiation.propose.choose")}</Paragraph>
      ) : (
        <Proposing workshop={workshop} cooperation={cooperation} />
      )}
    </Section>
  );
}

function Proposing({ workshop, cooperation }: { workshop: Workshop; cooperation: string }): ReactElement {
  const { t } = useSaid();
  const { data } = useQuery(negotiationQuery(cooperation));
  const [isOpen, setOpen] = useState(false);
  const open = data?.negotiation && data.negotiation.end === null ? data.negotiation : null;
  return (
    <>
      {open && (
        <Paragraph className={styles.text}>
          {t("negotiation.propose.is-open", { count: open.proposals.length, round: open.round })}{" "}
          <PageLink to={negotiationAddress(cooperation)}>{t("negotiation.propose.to-table")}</PageLink>
        </Paragraph>
      )}
      {data && open === null && data.wouldSit === null && (
        <Paragraph className={styles.text}>{t("negotiation.none.unknown")}</Paragraph>
      )}
      {workshop.last === null && <Paragraph>{t("negotiation.propose.no-key")}</Paragraph>}
      <Button
        variant="primary"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        disabled={workshop.last === null}
      >
        {t("negotiation.propose")}
      </Button>
      {isOpen && data && workshop.last && (
        <Suspense fallback={null}>
          <ProposeForm workshop={workshop} cooperation={cooperation} known={data} />
        </Suspense>
      )}
    </>
  );
}
