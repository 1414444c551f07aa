import { Alert, Button, Link, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect } from "react";
import type { Holder } from "../../../kernel/domain/holder.ts";
import { idOf } from "../../../kernel/domain/holder.ts";
import { focusHeading } from "../../../kernel/web/arrival.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useMe } from "../../../kernel/web/me.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../kernel/web/page-link.tsx";
import type { DocumentWire } from "../../contract.ts";
import { journalNumberText } from "../../domain/document/document.ts";
import { documentAddress, newDocumentAddress, textFileAddress } from "./document-addresses.ts";
import { useDocumentCrumbs } from "./document-crumbs.ts";
import { DocumentFacts } from "./document-facts.tsx";
import { DocumentText } from "./document-text.tsx";
import styles from "./sent-document.module.css";
import { useRecipientNames } from "./use-names.ts";
import { mayWriteFor } from "./who-writes.ts";
import { WithheldNote } from "./withheld-note.tsx";

export type Sent = NonNullable<DocumentWire["sent"]>;

/** What was sent, from whom to whom and when: as it prints for a meeting. */
export function SentDocument({
  document,
  sent,
  justSent,
}: {
  document: DocumentWire;
  sent: Sent;
  justSent: boolean;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const me = useMe();
  const recipients = useRecipientNames()(sent.recipients);
  const crumbs = useDocumentCrumbs(document);
  const { cooperation, holder, holderName, text } = document;
  useEffect(() => {
    if (justSent) focusHeading(); // the page of the draft is gone, and the focus with it
  }, [justSent]);
  const title = document.title ?? t("document.withheld.title");
  const journal = journalNumberText(sent.journal);
  return (
    <Page
      title={title}
      crumbs={crumbs}
      eyebrow={
        <>
          <span>{t(`document.kind.${document.kind}`)}</span>
          <span>{t("document.sent", { date: format.date(sent.journal.date) })}</span>
          <span>{`${t("document.fact.journal")} ${journal}`}</span>
        </>
      }
      heading={title}
      lead={t("document.from-to", { holder: holderName, recipients })}
    >
      {justSent && (
        <Alert data-color="success" role="status" className={styles.note}>
          <Paragraph>{t("document.send.done", { journal, holder: holderName })}</Paragraph>
        </Alert>
      )}
      {document.replacedBy && (
        <Alert data-color="warning" className={styles.note}>
          <Paragraph>
            {t("document.replaced.alert")}{" "}
            <PageLink to={documentAddress(cooperation, document.replacedBy)}>{t("document.replaced.open")}</PageLink>
          </Paragraph>
        </Alert>
      )}
      {sent.withheld && <WithheldNote document={document} withheld={sent.withheld} date={sent.journal.date} />}
      {text !== null && (
        <div className={styles.text}>
          <DocumentText text={text} />
        </div>
      )}
      <DocumentFacts document={document} sent={sent} />
      <div className={styles.actions}>
        {text !== null && (
          <>
            <Button variant="secondary" onClick={() => window.print()}>
              {t("document.action.print")}
            </Button>
            <Link href={textFileAddress(document.id)} download>
              {t("document.action.download")}
            </Link>
          </>
        )}
        {mayWriteFor(me, holder) && !document.replacedBy && (
          <ButtonLink to={newDocumentAddress(cooperation, { by: idOf(holder as Holder), replaces: document.id })}>
            {t("document.action.new-version")}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}
