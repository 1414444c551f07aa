import { Button, Field, Fieldset, Label, Radio, Select, Textarea } from "@digdir/designsystemet-react";
import { type FormEvent, type ReactElement, useId } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useMe } from "../../../kernel/web/me.ts";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { SendState } from "../send-state.tsx";
import styles from "./impartiality.module.css";

type Form = { outcome: "" | "impartial" | "not-impartial"; reasons: string; holder: string };
const empty: Form = { outcome: "", reasons: "", holder: "" };

/** Records what was assessed and why. The body decides; this keeps that it was asked. */
export function AssessForm({
  cooperation,
  tie,
  onClose,
}: {
  cooperation: string;
  tie: string;
  onClose: () => void;
}): ReactElement {
  const { t } = useSentences();
  const me = useMe();
  const name = useId();
  const { value: form, change, forget } = useDraft<Form>(`habilitet-${cooperation}-${tie}`, empty);
  const holders = [...new Map(me.roles.map((one) => [one.holder, one.holderName]))].filter(([holder]) =>
    holder.startsWith("municipality:"),
  );
  const holder = form.holder || holders[0]?.[0] || "";
  const sending = useSending<{ id: string }>({
    changes: [["impartiality"], ["log"]],
    onDone: () => {
      forget();
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.send(`/api/v1/cooperations/${encodeURIComponent(cooperation)}/impartiality`, {
      person: me.id,
      holder,
      tie,
      outcome: form.outcome,
      reasons: form.reasons,
    });
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Fieldset>
        <Fieldset.Legend>{t("impartiality.outcome")}</Fieldset.Legend>
        {(["impartial", "not-impartial"] as const).map((outcome) => (
          <Radio
            key={outcome}
            name={name}
            value={outcome}
            required
            checked={form.outcome === outcome}
            onChange={() => change({ outcome })}
            label={t(`impartiality.outcome.${outcome}`)}
          />
        ))}
      </Fieldset>
      {holders.length > 1 && (
        <Field>
          <Label>{t("impartiality.where")}</Label>
          <Select value={holder} onChange={(event) => change({ holder: event.target.value })}>
            {holders.map(([id, holderName]) => (
              <Select.Option key={id} value={id}>
                {holderName}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Field>
        <Label>{t("impartiality.reasons")}</Label>
        <Field.Description>{t("impartiality.reasons.description")}</Field.Description>
        <Textarea
          rows={3}
          required
          maxLength={5000}
          value={form.reasons}
          onChange={(event) => change({ reasons: event.target.value })}
        />
      </Field>
      <SendState sending={sending} />
      <div className={styles.buttons}>
        <Button type="submit" loading={sending.isSending}>
          {t("impartiality.send")}
        </Button>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {t("access.cancel")}
        </Button>
      </div>
    </form>
  );
}
