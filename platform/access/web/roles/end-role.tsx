import { Button, Dialog, Field, Heading, Label, Paragraph, Textarea } from "@digdir/designsystemet-react";
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { RolesAtJson } from "../../contract.ts";
import { SendState } from "../send-state.tsx";
import { useRoleText } from "../use-role-text.ts";
import styles from "./roles.module.css";

/** Ends a role, with the reason that the log keeps. */
export function EndRole({ role, onClose }: { role: RolesAtJson["roles"][number]; onClose: () => void }): ReactElement {
  const { t } = useSentences();
  const say = useRoleText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const sending = useSending<{ id: string }>({ changes: [["roles"], ["me"], ["log"]], onDone: onClose });
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.send(`/api/v1/roles/${encodeURIComponent(role.id)}/end`, { reason: reason.trim() || null });
  };
  return (
    <Dialog ref={dialog} closeButton={t("access.close")} onClose={onClose}>
      <form className={styles.dialog} onSubmit={send}>
        <Heading level={2} data-size="sm">
          {t("roles.end.heading", { name: role.name, role: say.role(role.role) })}
        </Heading>
        <Paragraph>{t("roles.end.what-happens")}</Paragraph>
        <Field>
          <Label>{t("roles.end.reason")}</Label>
          <Field.Description>{t("roles.end.reason.description")}</Field.Description>
          <Textarea rows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <SendState sending={sending} />
        <div className={styles.buttons}>
          <Button type="submit" data-color="danger" loading={sending.isSending}>
            {t("roles.end.send")}
          </Button>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t("access.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
