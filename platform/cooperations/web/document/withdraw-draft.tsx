import { Button, Dialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { sendJson } from "../../../kernel/web/api.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Refused } from "../../../kernel/web/states.tsx";
import type { DocumentWire, WithdrawnDocumentWire } from "../../contract.ts";
import { cooperationAddress } from "../addresses.ts";
import styles from "./confirm-dialog.module.css";
import { documentQuery } from "./document-queries.ts";

/** Deletes the draft, when it is confirmed that nobody needs the text. */
export function WithdrawDraft({
  document,
  onWithdrawn,
}: {
  document: DocumentWire;
  onWithdrawn: () => void;
}): ReactElement {
  const { t } = useSentences();
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: () =>
      sendJson<WithdrawnDocumentWire>("DELETE", `/api/v1/documents/${encodeURIComponent(document.id)}`, {
        version: document.version,
      }),
    onSuccess: async (sent) => {
      if (!sent.ok) return;
      onWithdrawn();
      queryClient.removeQueries({ queryKey: ["documents", "list"] });
      await navigate({ to: cooperationAddress(document.cooperation) });
      queryClient.removeQueries({ queryKey: documentQuery(document.id).queryKey });
    },
  });
  return (
    <>
      <Button variant="tertiary" data-color="danger" onClick={() => setOpen(true)}>
        {t("document.form.withdraw")}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        closeButton={t("document.send.close")}
        aria-labelledby="slett"
      >
        <Heading level={2} data-size="xs" id="slett">
          {t("document.form.withdraw.heading")}
        </Heading>
        <Paragraph className={styles.text}>{t("document.form.withdraw.lead")}</Paragraph>
        {withdrawing.data && !withdrawing.data.ok && <Refused problem={withdrawing.data.problem} />}
        {withdrawing.isError && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
        <div className={styles.actions}>
          <Button data-color="danger" loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
            {t("document.form.withdraw.confirm")}
          </Button>
          <Button variant="tertiary" onClick={() => setOpen(false)}>
            {t("document.form.withdraw.keep")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
