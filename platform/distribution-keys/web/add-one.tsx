import { Field, Label, EXPERIMENTAL_Suggestion as Suggestion } from "@digdir/designsystemet-react";
import { type ReactElement, useState } from "react";
import { useSaid } from "./sentences.ts";

export type Option = { readonly id: string; readonly name: string; readonly detail: string };

/** A search field that hands over what is chosen, and is empty again for the next. */
export function AddOne({
  label,
  options,
  onChosen,
}: {
  label: string;
  options: readonly Option[];
  onChosen: (id: string) => void;
}): ReactElement {
  const { t } = useSaid();
  const [round, setRound] = useState(0);
  return (
    <Field>
      <Label>{label}</Label>
      <Suggestion
        key={round}
        filter={({ label: text, input }) =>
          text.toLocaleLowerCase("nb").includes(input.value.trim().toLocaleLowerCase("nb"))
        }
        onSelectedChange={(item) => {
          if (!item) return;
          onChosen(item.value);
          setRound((now) => now + 1);
        }}
      >
        <Suggestion.Input />
        <Suggestion.Clear aria-label={t("workshop.clear")} />
        <Suggestion.List>
          <Suggestion.Empty>{t("workshop.nothing-found")}</Suggestion.Empty>
          {options.map(({ id, name, detail }) => (
            <Suggestion.Option key={id} value={id} label={name}>
              {name}
              <div>{detail}</div>
            </Suggestion.Option>
          ))}
        </Suggestion.List>
      </Suggestion>
    </Field>
  );
}
