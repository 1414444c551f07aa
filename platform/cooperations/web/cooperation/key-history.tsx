import { Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { DataTable } from "../../../kernel/web/data-table.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { CooperationDetailWire } from "../../contract.ts";
import { SourceLink } from "./origin.tsx";

/** What public sources say the key has been, oldest first. */
export function KeyHistory({ cooperation }: { cooperation: CooperationDetailWire }): ReactElement {
  const { t } = useSentences();
  return (
    <DataTable
      caption={t("cooperation.key-history.caption")}
      rows={cooperation.keyHistory}
      rowKey={({ fromText, description }) => `${fromText} ${description}`}
      columns={[
        { id: "from", header: t("cooperation.key-history.from"), cell: ({ fromText }) => fromText },
        {
          id: "key",
          header: t("cooperation.key"),
          cell: ({ sentence, description }) => <span lang="nb">{sentence ? `«${sentence}»` : description}</span>,
        },
        {
          id: "status",
          header: t("cooperation.key-history.status"),
          cell: ({ status }) => (
            <Tag data-size="sm" data-color="neutral">
              {t(`cooperation.key-history.${status}`)}
            </Tag>
          ),
        },
        {
          id: "source",
          header: t("cooperation.key-history.source"),
          cell: ({ source }) => <SourceLink source={source} />,
        },
      ]}
    />
  );
}
