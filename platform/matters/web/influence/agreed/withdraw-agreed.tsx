import { Button, Details, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo, useState } from "react";
import { errorAt, errorsOf } from "../../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { RefusedForWho } from "../../../../kernel/web/states.tsx";
import { useSending } from "../../../../kernel/web/use-sending.ts";
import type { AgreedRecordWire } from "../../../contract.ts";
import { TextField } from "../../act/text-field.tsx";
import { agreedChanges, agreedPath } from "../influence-queries.ts";
import styles from "./agreed.module.css";

/** Takes back what stands, with the reason that all can read. */
export function WithdrawAgreed({
  cooperation,
  stands,
  onDone,
}: {
  cooperation: string;
  stands: AgreedRecordWire;
  onDone: () => void;
}): ReactElement {
  const { t } = useSentences();
  const [reason, setReason] = useState("");
  const sending = useSending<AgreedRecordWire>({ changes: agreedChanges(cooperation), onDone });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <Details data-size="sm" data-color="neutral" className={styles.details}>
      <Details.Summary>{t("agreed.withdraw")}</Details.Summary>
      <Details.Content>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            sending.send(`${agreedPath(cooperation, stands.decision)}/withdrawal`, { seen: stands.revision, reason });
          }}
        >
          <p>{t("agreed.withdraw.lead")}</p>
          <TextField
            id="felt-withdraw-reason"
            label={t("agreed.withdraw.reason")}
            description={t("agreed.withdraw.reason.description")}
            value={reason}
            onText={setReason}
            error={errorAt(errors, "reason") ?? errors.get("")}
            rows={3}
          />
          <RefusedForWho problem={sending.problem} />
          {sending.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
          <Button type="submit" variant="secondary" data-color="danger" loading={sending.isSending}>
            {t("agreed.withdraw.do")}
          </Button>
        </form>
      </Details.Content>
    </Details>
  );
}
