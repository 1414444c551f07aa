import { Checkbox, Fieldset, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { errorAt, type FormErrors } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { RecipientWire } from "../../contract.ts";
import type { SendingForm } from "./document-form.ts";
import { useRecipientName } from "./use-names.ts";

export type SendingFieldProps = {
  readonly form: SendingForm;
  readonly change: (next: Partial<SendingForm>) => void;
  readonly errors: FormErrors;
};

/** The id of the field that a path of the contract speaks of. */
export function sendingFieldId(path: string): string | null {
  if (path === "withhold/exemption") return "sending-exemption";
  if (path === "withhold/reason") return "sending-reason";
  return path === "recipients" || path === "ownNumber" ? `sending-${path}` : null;
}

/** Who gets it, and what it is called in the municipality's own case system. */
export function SendingFields({
  form,
  change,
  errors,
  possible,
}: SendingFieldProps & { possible: readonly RecipientWire[] }): ReactElement {
  const { t } = useSentences();
  const nameOf = useRecipientName();
  const error = errorAt(errors, "recipients");
  const toggle = (id: string, isChosen: boolean) =>
    change({ recipients: isChosen ? [...form.recipients, id] : form.recipients.filter((one) => one !== id) });
  return (
    <>
      <Fieldset id="sending-recipients" tabIndex={-1}>
        <Fieldset.Legend>{t("document.send.recipients")}</Fieldset.Legend>
        {possible.map((recipient) => (
          <Checkbox
            key={recipient.id}
            value={recipient.id}
            label={capitalised(nameOf(recipient))}
            checked={form.recipients.includes(recipient.id)}
            onChange={(event) => toggle(recipient.id, event.currentTarget.checked)}
          />
        ))}
        {error && <ValidationMessage>{error}</ValidationMessage>}
      </Fieldset>
      <Textfield
        id="sending-ownNumber"
        label={t("document.send.own-number")}
        description={t("document.send.own-number.description")}
        value={form.ownNumber}
        onChange={(event) => change({ ownNumber: event.currentTarget.value })}
        error={errorAt(errors, "ownNumber")}
        autoComplete="off"
      />
    </>
  );
}

const capitalised = (name: string): string => name.charAt(0).toLocaleUpperCase("nb") + name.slice(1);
