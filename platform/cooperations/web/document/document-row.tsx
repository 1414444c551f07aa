import { Heading, Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import type { DocumentSummaryWire } from "../../contract.ts";
import { journalNumberText } from "../../domain/document/document.ts";
import { dayInNorway } from "./day-in-norway.ts";
import { documentAddress } from "./document-addresses.ts";
import styles from "./document-row.module.css";
import { useRecipientNames } from "./use-names.ts";

/** One document in a list: what it is called, from whom to whom, when, and its number in the journal. */
export function DocumentRow({ document, level }: { document: DocumentSummaryWire; level: 3 | 4 }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const names = useRecipientNames();
  const { sent } = document;
  const kind = t(`document.kind.${document.kind}`);
  return (
    <li className={styles.row}>
      <Heading level={level} data-size="2xs">
        <PageLink to={documentAddress(document.cooperation, document.id)}>
          {document.title ?? t("document.withheld.title")}
        </PageLink>
      </Heading>
      {sent ? (
        <p className={styles.line}>
          {t("document.line", { kind, holder: document.holderName, recipients: names(sent.recipients) })}
          <br />
          {t("document.line.journal", {
            date: format.date(sent.journal.date),
            journal: journalNumberText(sent.journal),
          })}
        </p>
      ) : (
        <p className={styles.line}>
          {`${kind} · ${t("document.draft.version", { version: document.version })} · ${t("document.changed", { date: format.date(dayInNorway(document.changedAt)) })}`}
        </p>
      )}
      {sent?.withheld && <Tag data-size="sm">{t("document.withheld.heading")}</Tag>}
      {document.replacedBy && (
        <Tag data-size="sm" data-color="neutral">
          {t("document.replaced")}
        </Tag>
      )}
    </li>
  );
}
