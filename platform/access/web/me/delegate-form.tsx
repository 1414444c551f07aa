import { Button, Field, Fieldset, Input, Label, Radio, Textfield } from "@digdir/designsystemet-react";
import { type FormEvent, type ReactElement, useId, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { InvitedJson, InviteJson, MyAccessJson } from "../../contract.ts";
import { InvitationLink } from "../roles/invitation-link.tsx";
import { SendState } from "../send-state.tsx";
import { useRoleText } from "../use-role-text.ts";
import styles from "./me.module.css";

/** Lets somebody stand in for me: a link, a first and a last day. My own role stays mine. */
export function DelegateForm({
  role,
  onClose,
}: {
  role: MyAccessJson["roles"][number];
  onClose: () => void;
}): ReactElement {
  const { t } = useSentences();
  const say = useRoleText();
  const today = useToday();
  const name = useId();
  const [basis, setBasis] = useState<"substitute" | "delegated">("substitute");
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState("");
  const [invited, setInvited] = useState("");
  const sending = useSending<InvitedJson>({ changes: [["roles"]] });
  if (sending.done)
    return (
      <div className={styles.form}>
        <InvitationLink invited={sending.done} whom={invited} />
        <Button variant="tertiary" onClick={onClose}>
          {t("access.close")}
        </Button>
      </div>
    );
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body: InviteJson = {
      role: role.role,
      holder: role.holder,
      basis,
      standsInFor: role.id,
      from: from || null,
      to: to || null,
      invited: invited || null,
    };
    sending.send("/api/v1/invitations", body);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Fieldset>
        <Fieldset.Legend>{t("me.delegate.how", { role: say.role(role.role) })}</Fieldset.Legend>
        {(["substitute", "delegated"] as const).map((one) => (
          <Radio
            key={one}
            name={name}
            value={one}
            checked={basis === one}
            onChange={() => setBasis(one)}
            label={t(`me.delegate.${one}`)}
            description={t(`me.delegate.${one}.explained`)}
          />
        ))}
      </Fieldset>
      <div className={styles.pair}>
        <Field>
          <Label>{t("invite.from")}</Label>
          <Input type="date" required value={from} min={today} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field>
          <Label>{t("me.delegate.to")}</Label>
          <Input type="date" required value={to} min={from} onChange={(event) => setTo(event.target.value)} />
        </Field>
      </div>
      <Textfield
        label={t("invite.whom")}
        description={t("invite.whom.description")}
        value={invited}
        maxLength={200}
        onChange={(event) => setInvited(event.target.value)}
      />
      <SendState sending={sending} />
      <div className={styles.buttons}>
        <Button type="submit" loading={sending.isSending}>
          {t("invite.send")}
        </Button>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {t("access.cancel")}
        </Button>
      </div>
    </form>
  );
}
