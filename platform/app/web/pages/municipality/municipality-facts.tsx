import { Link } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { partnersOf, type portfolioOf } from "../../../../cooperations/web/index.ts";
import { useOwnCost } from "../../../../distribution-keys/web/index.ts";
import { FactStrip } from "../../../../kernel/web/fact-strip.tsx";
import { useFormat } from "../../../../kernel/web/format.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { Unknown } from "../../../../kernel/web/unknown.tsx";
import type { MunicipalityJson } from "../../../../municipalities/contract.ts";
import { isNorthOf } from "./north-south.ts";
import { usePoints } from "./use-points.ts";

/** The few figures that the heading rests on. What the municipality itself pays follows from costs and keys, where both are known. */
export function MunicipalityFacts({
  municipality,
  portfolio,
  attention,
}: {
  municipality: MunicipalityJson;
  portfolio: ReturnType<typeof portfolioOf>;
  attention: number;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const points = usePoints();
  const partners = partnersOf(municipality.number, portfolio.current);
  const north = partners.filter(({ participant }) => isNorthOf(points(participant.id), municipality.point)).length;
  const cost = useOwnCost(
    municipality.number,
    portfolio.current.map(({ id }) => id),
  );
  return (
    <FactStrip
      facts={[
        {
          label: t("municipality.fact.known"),
          value: format.count(portfolio.current.length),
          detail: portfolio.questions.length > 0 && t("municipality.fact.old", { count: portfolio.questions.length }),
        },
        {
          label: t("municipality.fact.partners"),
          value: partners.length > 0 ? t("municipality.fact.partners.value", { count: partners.length }) : <Unknown />,
          detail:
            partners.length > 0 && t("municipality.fact.partners.detail", { north, south: partners.length - north }),
        },
        {
          label: t("municipality.fact.cost", { name: municipality.name }),
          value: cost.sum === null ? <Unknown /> : format.kroner(cost.sum),
          detail:
            portfolio.current.length > 0 &&
            t("municipality.fact.cost.detail", { known: cost.known, all: portfolio.current.length }),
        },
        {
          label: t("municipality.fact.attention"),
          value: t("municipality.fact.attention.value", { count: attention }),
          detail: attention > 0 && <Link href="#oppmerksomhet">{t("municipality.fact.attention.see")}</Link>,
        },
      ]}
    />
  );
}
