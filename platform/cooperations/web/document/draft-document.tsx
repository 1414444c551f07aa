import { Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useMe } from "../../../kernel/web/me.ts";
import { Page } from "../../../kernel/web/page.tsx";
import type { DocumentWire } from "../../contract.ts";
import { useDocumentCrumbs } from "./document-crumbs.ts";
import { DocumentText } from "./document-text.tsx";
import styles from "./draft-document.module.css";
import { DraftForm } from "./draft-form.tsx";
import { InternalMark } from "./internal-mark.tsx";
import { SendSection } from "./send-section.tsx";
import { useSavedDraft } from "./use-saved-draft.ts";
import { mayWriteFor } from "./who-writes.ts";

/** A draft, as those inside the municipality see it: what it is, who can read it, and what can be done with it. */
export function DraftDocument({ document, onSent }: { document: DocumentWire; onSent: () => void }): ReactElement {
  const { t } = useSentences();
  const me = useMe();
  const title = document.title ?? "";
  return (
    <Page
      title={title}
      crumbs={useDocumentCrumbs(document)}
      eyebrow={
        <>
          <span>{t(`document.kind.${document.kind}`)}</span>
          <span>{t("document.draft.version", { version: document.version })}</span>
        </>
      }
      heading={title}
      lead={<InternalMark holder={document.holderName} />}
    >
      <Paragraph data-size="sm" className={styles.logged}>
        {t("document.draft.logged")}
      </Paragraph>
      {mayWriteFor(me, document.holder) ? (
        <Bench document={document} onSent={onSent} />
      ) : (
        <>
          <Paragraph>{t("document.draft.reader")}</Paragraph>
          <DocumentText text={document.text ?? ""} />
        </>
      )}
    </Page>
  );
}

function Bench({ document, onSent }: { document: DocumentWire; onSent: () => void }): ReactElement {
  const saved = useSavedDraft(document);
  return (
    <>
      <DraftForm document={document} saved={saved} />
      <SendSection document={document} saved={saved} onSent={onSent} />
    </>
  );
}
