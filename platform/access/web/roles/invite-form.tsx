import { Button, Field, Input, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { type FormEvent, type ReactElement, useId, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { InvitedJson, InviteJson } from "../../contract.ts";
import { SendState } from "../send-state.tsx";
import { useRoleText } from "../use-role-text.ts";
import { InvitationLink } from "./invitation-link.tsx";
import styles from "./roles.module.css";

/** Which role, for how long, and for whom; the answer is a link. */
export function InviteForm({
  holder,
  holderName,
  offered,
}: {
  holder: string;
  holderName: string;
  offered: readonly InviteJson["role"][];
}): ReactElement {
  const { t } = useSentences();
  const say = useRoleText();
  const today = useToday();
  const explained = useId();
  const [role, setRole] = useState(offered[0]!); // every holder has roles
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState("");
  const [invited, setInvited] = useState("");
  const sending = useSending<InvitedJson>({ changes: [["roles"], ["log"]] });
  if (sending.done)
    return (
      <div className={styles.form}>
        <InvitationLink invited={sending.done} whom={invited} />
        <Button
          variant="secondary"
          onClick={() => {
            setInvited("");
            sending.reset();
          }}
        >
          {t("invite.another")}
        </Button>
      </div>
    );
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body: InviteJson = {
      role,
      holder,
      from: from || null,
      to: to || null,
      invited: invited.trim() || null,
    };
    sending.send("/api/v1/invitations", body);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Field>
        <Label>{t("invite.role", { holder: holderName })}</Label>
        <Select
          value={role}
          aria-describedby={explained}
          onChange={(event) => setRole(event.target.value as InviteJson["role"])} // the options are the roles
        >
          {offered.map((one) => (
            <Select.Option key={one} value={one}>
              {say.Role(one)}
            </Select.Option>
          ))}
        </Select>
        <p id={explained} className={styles.detail} aria-live="polite">
          {say.explained(role)}.
        </p>
      </Field>
      <div className={styles.pair}>
        <Field>
          <Label>{t("invite.from")}</Label>
          <Input type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field>
          <Label>{t("invite.to")}</Label>
          <Input type="date" value={to} min={from} onChange={(event) => setTo(event.target.value)} />
        </Field>
      </div>
      <Textfield
        label={t("invite.whom")}
        description={t("invite.whom.description")}
        value={invited}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setInvited(event.target.value)}
      />
      <SendState sending={sending} />
      <div className={styles.buttons}>
        <Button type="submit" loading={sending.isSending}>
          {t("invite.send")}
        </Button>
      </div>
    </form>
  );
}
