import type { ReactElement } from "react";
import type { CooperationSummaryWire } from "../../../../cooperations/contract.ts";
import { registerAddress, servicesNotKnown } from "../../../../cooperations/web/index.ts";
import { DataTable } from "../../../../kernel/web/data-table.tsx";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { ButtonLink } from "../../../../kernel/web/page-link.tsx";
import { Unknown } from "../../../../kernel/web/unknown.tsx";

/** Services that municipalities often share and that no source says anything about here, with who usually knows. */
export function OtherServices({
  number,
  cooperations,
}: {
  number: string;
  cooperations: readonly CooperationSummaryWire[];
}): ReactElement {
  const { t } = useSentences();
  return (
    <DataTable
      caption={t("municipality.services.caption")}
      rows={servicesNotKnown(cooperations)}
      rowKey={({ id }) => id}
      columns={[
        { id: "service", header: t("municipality.services.service"), cell: ({ id }) => t(`service.${id}`) },
        {
          id: "cooperation",
          header: t("municipality.services.cooperation"),
          cell: ({ id }) => <Unknown who={t(`service.${id}.who`)} />,
        },
        {
          id: "action",
          header: <span className="ds-sr-only">{t("municipality.services.fill")}</span>,
          numeric: true,
          cell: ({ id }) => (
            <ButtonLink
              data-size="sm"
              to={registerAddress({ municipality: number, service: t(`service.${id}.word`) })}
              label={t("municipality.services.fill.label", { service: t(`service.${id}`) })}
            >
              {t("municipality.services.fill")}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}
