import type { ReactElement, ReactNode } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import type { DocumentWire } from "../../contract.ts";
import { journalNumberText } from "../../domain/document/document.ts";
import { capitalised } from "./capitalised.ts";
import { documentAddress } from "./document-addresses.ts";
import styles from "./document-facts.module.css";
import type { Sent } from "./sent-document.tsx";
import { useRecipientName } from "./use-names.ts";

/** What the journal says of a document, and the checksum that tells whether a copy is unchanged. */
export function DocumentFacts({ document, sent }: { document: DocumentWire; sent: Sent }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const nameOf = useRecipientName();
  return (
    <Section heading={t("document.facts")}>
      <dl className={styles.facts}>
        <Fact label={t("document.fact.from")}>{document.holderName}</Fact>
        <Fact label={t("document.fact.to")}>
          {sent.recipients.map((recipient) => (
            <span key={recipient.id} className={styles.recipient}>
              {capitalised(nameOf(recipient))}
            </span>
          ))}
        </Fact>
        <Fact label={t("document.fact.journal")}>{journalNumberText(sent.journal)}</Fact>
        <Fact label={t("document.fact.journal-date")}>{format.date(sent.journal.date)}</Fact>
        {sent.ownNumber && <Fact label={t("document.fact.own-number")}>{sent.ownNumber}</Fact>}
        {document.replaces && (
          <Fact label={t("document.fact.replaces")}>
            <PageLink to={documentAddress(document.cooperation, document.replaces)}>
              {t("document.fact.replaces.earlier")}
            </PageLink>
          </Fact>
        )}
        {document.sha256 && (
          <Fact label={t("document.fact.hash")}>
            <code className={styles.hash}>{document.sha256}</code>
            <span className={styles.help}>
              {t(sent.withheld ? "document.fact.hash.help-withheld" : "document.fact.hash.help")}
            </span>
          </Fact>
        )}
      </dl>
    </Section>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }): ReactElement => (
  <div className={styles.fact}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
