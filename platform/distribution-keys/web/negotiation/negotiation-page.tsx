import { Field, Label, Select } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Page } from "../../../kernel/web/page.tsx";
import { ButtonLink } from "../../../kernel/web/page-link.tsx";
import { useSaid } from "../sentences.ts";
import { TableProvider, tableOf } from "./at-the-table.ts";
import styles from "./negotiation.module.css";
import { negotiationQuery } from "./negotiation-query.ts";
import { NextStep } from "./next-step.tsx";
import { OwnAnswer } from "./own-answer.tsx";
import { ProposalsSection } from "./proposals-section.tsx";
import { SharedAnswers } from "./shared-answers.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { StandsSection } from "./stands-section.tsx";
import { StorySection } from "./story-section.tsx";
import { useStand } from "./use-stand.ts";

export type NegotiationPageProps = {
  readonly cooperation: string;
  /** From which seat the reader looks, and at which negotiation; in the address. */
  readonly seat: string | null;
  readonly negotiation: string | null;
  readonly onSeat: (seat: string) => void;
};

/** `/samarbeid/:id/forhandling`: which keys are proposed, what can each live with, and what is the next step? */
export function NegotiationPage(props: NegotiationPageProps): ReactElement {
  const { data } = useSuspenseQuery(negotiationQuery(props.cooperation, props.seat, props.negotiation));
  const { t } = useSaid();
  const crumbs = [
    { label: t("workshop.crumb"), to: "/samarbeid" },
    { label: data.cooperation.name, to: `/samarbeid/${encodeURIComponent(props.cooperation)}` },
  ];
  const workshop = `/samarbeid/${encodeURIComponent(props.cooperation)}/nokkel`;
  if (!data.negotiation)
    return (
      <Page
        title={t("negotiation.title")}
        crumbs={crumbs}
        heading={t("negotiation.none")}
        lead={data.wouldSit ? t("negotiation.none.lead") : t("negotiation.none.unknown")}
        actions={
          <ButtonLink variant="primary" to={workshop}>
            {t("negotiation.to-workshop")}
          </ButtonLink>
        }
      />
    );
  return (
    <TableProvider value={tableOf(data.cooperation, data.negotiation)}>
      <Table crumbs={crumbs} workshop={workshop} onSeat={props.onSeat} />
    </TableProvider>
  );
}

function Table({
  crumbs,
  workshop,
  onSeat,
}: {
  crumbs: readonly { label: string; to: string }[];
  workshop: string;
  onSeat: (seat: string) => void;
}): ReactElement {
  const { t, say } = useSaid();
  const { heading, next, negotiation } = useStand();
  return (
    <Page
      title={t("negotiation.title")}
      crumbs={crumbs}
      eyebrow={
        <>
          <span>{t("negotiation.title")}</span>
          <span>{t("negotiation.round", { round: negotiation.round })}</span>
        </>
      }
      heading={say(heading)}
      lead={say(next)}
      actions={
        <ButtonLink to={workshop} variant="secondary">
          {t("negotiation.to-workshop")}
        </ButtonLink>
      }
    >
      {negotiation.seats.length > 1 && (
        <Field className={styles.seat}>
          <Label>{t("negotiation.seat")}</Label>
          <Select value={negotiation.seat?.holder ?? ""} onChange={(event) => onSeat(event.currentTarget.value)}>
            {negotiation.seats.map((seat) => (
              <Select.Option key={seat.holder} value={seat.holder}>
                {t(`negotiation.seat.${seat.kind}`, { name: seat.name })}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <SideBySide />
      <OwnAnswer key={`${negotiation.id} ${negotiation.round} ${negotiation.seat?.holder ?? ""}`} />
      <StandsSection />
      <SharedAnswers />
      <ProposalsSection />
      <NextStep />
      <StorySection />
    </Page>
  );
}
