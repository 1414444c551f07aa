import { oreFromWire } from "@omforent/kernel";
import type { ReactElement, ReactNode } from "react";
import { FactStrip } from "../../../kernel/web/fact-strip.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Unknown } from "../../../kernel/web/unknown.tsx";
import type { CooperationDetailWire } from "../../contract.ts";
import { mayHaveHost } from "./may-have-host.ts";

/** The figures a reader looks for first: how many, who hosts, what it costs, which key. */
export function CooperationFacts({
  cooperation: { summary, fields },
  keyStatus,
}: {
  cooperation: CooperationDetailWire;
  keyStatus: ReactNode;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const cost = summary.yearlyCost && oreFromWire(summary.yearlyCost.amount);
  return (
    <FactStrip
      facts={[
        {
          label: t("cooperation.participants"),
          value: summary.participants.length > 0 ? format.count(summary.participants.length) : <Unknown />,
          detail: summary.participantsComplete === false && t("cooperation.partners.incomplete"),
        },
        mayHaveHost(summary.form)
          ? {
              label: t(summary.host?.role === "office" ? "cooperation.office" : "cooperation.host"),
              value: summary.host?.name ?? <Unknown />,
            }
          : { label: t("field.seat"), value: fields.seat.shown?.value ?? <Unknown /> },
        {
          label: t("cooperation.cost-total"),
          value: cost?.ok ? format.kroner(cost.value) : <Unknown />,
          detail:
            summary.yearlyCost &&
            (summary.yearlyCost.year
              ? t("cooperation.cost.in-year", { year: summary.yearlyCost.year })
              : t("cooperation.cost.no-year")),
        },
        { label: t("cooperation.key"), value: keyStatus },
      ]}
    />
  );
}
