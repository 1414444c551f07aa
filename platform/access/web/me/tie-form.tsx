import { Button, Field, Input, Label, Select, Textarea, Textfield } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactElement, useEffect, useRef } from "react";
import { cooperationsQuery } from "../../../cooperations/web/index.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { RegisterTieJson } from "../../contract.ts";
import { type TieKind, tieKinds } from "../../domain/index.ts";
import { SendState } from "../send-state.tsx";
import styles from "./me.module.css";

type Form = { kind: TieKind; cooperation: string; partyName: string; from: string; to: string; note: string };
const empty: Form = { kind: "board-member-of-party", cooperation: "", partyName: "", from: "", to: "", note: "" };
const another = "–"; // no cooperation has this id

/** What ties me to whom. A registered cooperation, or another party in my own words. */
export function TieForm({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useSentences();
  const { data: cooperations } = useQuery(cooperationsQuery());
  const { value: form, change, forget } = useDraft<Form>("tilknytning", empty);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const sending = useSending<{ id: string }>({
    changes: [["me", "access"], ["impartiality"]],
    onDone: () => {
      forget();
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const isAnother = form.cooperation === another;
    const body: RegisterTieJson = {
      kind: form.kind,
      cooperation: isAnother ? null : form.cooperation || null,
      partyName: isAnother ? form.partyName || null : null,
      from: form.from || null,
      to: form.to || null,
      note: form.note.trim() || null,
    };
    sending.send("/api/v1/me/ties", body);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Field>
        <Label>{t("me.ties.kind")}</Label>
        <Select ref={first} value={form.kind} onChange={(event) => change({ kind: event.target.value as TieKind })}>
          {tieKinds.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`tie.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{t("me.ties.to-whom")}</Label>
        <Select required value={form.cooperation} onChange={(event) => change({ cooperation: event.target.value })}>
          <Select.Option value="">{t("me.ties.choose")}</Select.Option>
          <Select.Option value={another}>{t("me.ties.another")}</Select.Option>
          {[...(cooperations ?? [])]
            .sort((a, b) => a.name.localeCompare(b.name, "nb"))
            .map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
        </Select>
      </Field>
      {form.cooperation === another && (
        <Textfield
          label={t("me.ties.party")}
          description={t("me.ties.party.description")}
          required
          maxLength={200}
          value={form.partyName}
          onChange={(event) => change({ partyName: event.target.value })}
        />
      )}
      <div className={styles.pair}>
        <Field>
          <Label>{t("me.ties.from")}</Label>
          <Input type="date" value={form.from} onChange={(event) => change({ from: event.target.value })} />
        </Field>
        <Field>
          <Label>{t("me.ties.until")}</Label>
          <Input type="date" value={form.to} onChange={(event) => change({ to: event.target.value })} />
        </Field>
      </div>
      <Field>
        <Label>{t("me.ties.note")}</Label>
        <Field.Description>{t("me.ties.note.description")}</Field.Description>
        <Textarea
          rows={2}
          maxLength={2000}
          value={form.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </Field>
      <SendState sending={sending} />
      <div className={styles.buttons}>
        <Button type="submit" loading={sending.isSending}>
          {t("me.ties.send")}
        </Button>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {t("access.cancel")}
        </Button>
      </div>
    </form>
  );
}
