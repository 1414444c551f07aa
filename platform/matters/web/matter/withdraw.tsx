import { Button, Dialog, Field, Heading, Label, Paragraph, Textarea } from "@digdir/designsystemet-react";
import { type ReactElement, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Refused } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { MatterWire } from "../../contract.ts";
import styles from "./do-section.module.css";

/** Takes the matter back, for a reason that all can read. What was decided stays recorded. */
export function Withdraw({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const sending = useSending({ changes: [["matters"]], onDone: () => setOpen(false) });
  return (
    <>
      <Button variant="tertiary" data-color="danger" onClick={() => setOpen(true)}>
        {t("matter.withdraw")}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        closeButton={t("matter.dialog.close")}
        aria-labelledby="trekk"
      >
        <Heading level={2} data-size="xs" id="trekk">
          {t("matter.withdraw.heading")}
        </Heading>
        <Paragraph className={styles.dialogText}>{t("matter.withdraw.lead")}</Paragraph>
        <Field>
          <Label>{t("matter.withdraw.reason")}</Label>
          <Textarea rows={4} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
        {sending.problem && <Refused problem={sending.problem} />}
        {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
        <div className={styles.schedule}>
          <Button
            data-color="danger"
            loading={sending.isSending}
            onClick={() => sending.send(`/api/v1/matters/${encodeURIComponent(matter.id)}/withdrawal`, { reason })}
          >
            {t("matter.withdraw.button")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
