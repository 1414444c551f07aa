import { Field, Label, Select, ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import type { AgreedListWire } from "../../../contract.ts";

/** Who decides, or is heard: the kinds that agreements name, then the bodies that there are, the cooperation's own first and then the reader's. */
export function DeciderField({
  id,
  label,
  none,
  value,
  onChoice,
  error,
  list,
  cooperation,
  own,
}: {
  id: string;
  label: string;
  /** What choosing nobody is called. */
  none: string;
  value: string;
  onChoice: (who: string) => void;
  error: string | undefined;
  list: AgreedListWire;
  cooperation: string;
  own: string;
}): ReactElement {
  const { t, language } = useSentences();
  const rank = (holder: string) => (holder === cooperation ? 0 : holder === own ? 1 : 2);
  const holders = [...new Map(list.bodies.map(({ holder, holderName }) => [holder, holderName]))].sort(
    ([a], [b]) => rank(a) - rank(b),
  );
  return (
    <Field>
      <Label>{label}</Label>
      <Select
        id={id}
        value={value}
        onChange={(event) => onChoice(event.currentTarget.value)}
        aria-invalid={error ? true : undefined}
      >
        <Select.Option value="">{none}</Select.Option>
        <Select.Optgroup label={t("agreed.form.named")}>
          {list.named.map(({ body, words }) => (
            <Select.Option key={body} value={`law:${body}`}>
              {words[language]}
            </Select.Option>
          ))}
        </Select.Optgroup>
        {holders.map(([holder, name]) => (
          <Select.Optgroup key={holder} label={holder === cooperation ? t("agreed.form.of-cooperation") : name}>
            {list.bodies
              .filter((body) => body.holder === holder)
              .map(({ body, name: called }) => (
                <Select.Option key={body} value={`body:${body}`}>
                  {called}
                </Select.Option>
              ))}
          </Select.Optgroup>
        ))}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
