import { Button, Checkbox, Fieldset, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { errorAt, type FormErrors } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { RecipientWire } from "../../contract.ts";
import { isCouncil } from "../../domain/document/recipient.ts";
import { capitalised } from "./capitalised.ts";
import type { SendingForm } from "./document-form.ts";
import styles from "./sending-fields.module.css";
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

const byName = new Intl.Collator("nb");

/** Who gets it, and what it is called in the municipality's own case system. */
export function SendingFields({
  form,
  change,
  errors,
  possible,
}: SendingFieldProps & { possible: readonly RecipientWire[] }): ReactElement {
  const { t } = useSentences();
  const sorted = [...possible].sort((a, b) => byName.compare(a.name, b.name));
  const error = errorAt(errors, "recipients");
  const group = { chosen: form.recipients, onChange: (recipients: readonly string[]) => change({ recipients }) };
  return (
    <>
      <div id="sending-recipients" tabIndex={-1} className={styles.recipients}>
        <Recipients
          {...group}
          legend={t("document.send.to-municipalities")}
          possible={sorted.filter(({ id }) => !isCouncil(id))}
        />
        <Recipients
          {...group}
          legend={t("document.send.to-councils")}
          possible={sorted.filter(({ id }) => isCouncil(id))}
        />
        {error && <ValidationMessage>{error}</ValidationMessage>}
      </div>
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

/** One group of those it may be sent to, each by itself or all at once. */
function Recipients({
  legend,
  possible,
  chosen,
  onChange,
}: {
  legend: string;
  possible: readonly RecipientWire[];
  chosen: readonly string[];
  onChange: (recipients: readonly string[]) => void;
}): ReactElement | null {
  const { t } = useSentences();
  const nameOf = useRecipientName();
  const ids = possible.map(({ id }) => id);
  const areAll = ids.every((id) => chosen.includes(id));
  const others = chosen.filter((id) => !ids.includes(id));
  if (possible.length === 0) return null;
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {possible.map((recipient) => (
        <Checkbox
          key={recipient.id}
          value={recipient.id}
          label={capitalised(nameOf(recipient))}
          checked={chosen.includes(recipient.id)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(checked ? [...chosen, recipient.id] : chosen.filter((one) => one !== recipient.id))
          }
        />
      ))}
      {possible.length > 2 && (
        <Button
          variant="tertiary"
          data-size="sm"
          className={styles.all}
          aria-label={`${legend}: ${t(areAll ? "document.send.choose-none" : "document.send.choose-all").toLowerCase()}`}
          onClick={() => onChange(areAll ? others : [...others, ...ids])}
        >
          {t(areAll ? "document.send.choose-none" : "document.send.choose-all")}
        </Button>
      )}
    </Fieldset>
  );
}
