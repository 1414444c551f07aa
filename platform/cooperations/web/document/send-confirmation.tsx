import { Button, Dialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { DocumentWire, RecipientWire } from "../../contract.ts";
import styles from "./confirm-dialog.module.css";
import { useRecipientNames } from "./use-names.ts";

/** Says what sending does, before it is done: who can read it, that it stands, and what is written down. */
export function SendConfirmation({
  isOpen,
  document,
  recipients,
  isWithheld,
  isSending,
  onSend,
  onClose,
}: {
  isOpen: boolean;
  document: DocumentWire;
  recipients: readonly RecipientWire[];
  isWithheld: boolean;
  isSending: boolean;
  onSend: () => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useSentences();
  const names = useRecipientNames();
  const holder = document.holderName;
  return (
    <Dialog open={isOpen} onClose={onClose} closeButton={t("document.send.close")} aria-labelledby="send-bekreft">
      <Heading level={2} data-size="xs" id="send-bekreft">
        {t("document.send.confirm.heading", { title: document.title ?? "" })}
      </Heading>
      <Paragraph className={styles.text}>
        <strong>
          {isWithheld ? t("document.send.confirm.withheld", { holder }) : t("document.send.confirm.public")}
        </strong>
      </Paragraph>
      <Paragraph className={styles.text}>{t("document.send.confirm.for-good")}</Paragraph>
      <Paragraph className={styles.text}>{t("document.send.confirm.journal", { holder })}</Paragraph>
      {recipients.length > 0 && (
        <Paragraph className={styles.text}>
          {t("document.send.confirm.to", { recipients: names(recipients) })}
        </Paragraph>
      )}
      <div className={styles.actions}>
        <Button loading={isSending} onClick={onSend}>
          {t("document.send.confirm")}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t("document.send.cancel")}
        </Button>
      </div>
    </Dialog>
  );
}
