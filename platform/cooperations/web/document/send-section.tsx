import { Button } from "@digdir/designsystemet-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useMemo, useState } from "react";
import { sendJson } from "../../../kernel/web/api.ts";
import { errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import type { DocumentWire, SentDocumentWire } from "../../contract.ts";
import { contentsFieldId } from "./contents-fields.tsx";
import { emptySending, type SendingForm, toSending } from "./document-form.ts";
import styles from "./draft-form.module.css";
import { SendConfirmation } from "./send-confirmation.tsx";
import { SendingFields, sendingFieldId } from "./sending-fields.tsx";
import { useRecipientNames } from "./use-names.ts";
import type { SavedDraft } from "./use-saved-draft.ts";
import { WithholdingFields } from "./withholding-fields.tsx";

/** To whom it is sent, and whether everybody may read it. What is sent is what is saved, so it is saved first. */
export function SendSection({
  document,
  saved,
  onSent,
}: {
  document: DocumentWire;
  saved: SavedDraft;
  onSent: () => void;
}): ReactElement {
  const { t } = useSentences();
  const queryClient = useQueryClient();
  const format = useFormat();
  const names = useRecipientNames();
  const sending = useDraft<SendingForm>(`dokument-sending-${document.id}`, emptySending);
  const [isConfirming, setConfirming] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      sendJson<SentDocumentWire>(
        "POST",
        `/api/v1/documents/${encodeURIComponent(document.id)}/sending`,
        toSending(sending.value, document.version),
      ),
    onSuccess: async (answer) => {
      setConfirming(false);
      await queryClient.invalidateQueries({ queryKey: ["documents"] });
      if (!answer.ok) return;
      sending.forget();
      saved.draft.forget();
      onSent();
    },
    onError: () => setConfirming(false),
  });
  const problem = send.data && !send.data.ok ? send.data.problem : null;
  const errors = useMemo(() => errorsOf(problem), [problem]);
  const chosen = document.possibleRecipients.filter(({ id }) => sending.value.recipients.includes(id));
  const saveAndConfirm = async () => {
    if (!saved.isUnsaved || (await saved.saving.mutateAsync(saved.draft.value)).ok) setConfirming(true);
  };
  return (
    <Section heading={t("document.send.heading")} lead={t("document.send.lead")} id="send">
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          saveAndConfirm().catch(() => {}); // the form above says that it could not be saved
        }}
      >
        <FormErrorSummary errors={errors} idOf={(path) => sendingFieldId(path) ?? contentsFieldId(path)} />
        <SendingFields
          form={sending.value}
          change={sending.change}
          errors={errors}
          possible={document.possibleRecipients}
        />
        <WithholdingFields
          form={sending.value}
          change={sending.change}
          errors={errors}
          document={document}
          kind={saved.draft.value.kind}
        />
        {send.isError && <p role="alert">{t("form.not-sent")}</p>}
        <div className={styles.actions}>
          <Button type="submit" loading={saved.saving.isPending}>
            {chosen.length === 0
              ? t("document.send.open-nobody")
              : chosen.length > 3
                ? t("document.send.open-many", { number: format.numberWord(chosen.length) })
                : t("document.send.open", { recipients: names(chosen) })}
          </Button>
        </div>
      </form>
      <SendConfirmation
        isOpen={isConfirming}
        document={document}
        recipients={chosen}
        isWithheld={sending.value.isWithheld}
        isSending={send.isPending}
        onSend={() => send.mutate()}
        onClose={() => setConfirming(false)}
      />
    </Section>
  );
}
