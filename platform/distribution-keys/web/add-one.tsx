import { Field, Label, EXPERIMENTAL_Suggestion as Suggestion } from "@digdir/designsystemet-react";
import { type ReactElement, useState } from "react";
import { useSaid } from "./sentences.ts";
import styles from "./workshop.module.css";

export type Option = { readonly id: string; readonly name: string; readonly detail: string };

const most = 12;

/** A search field that hands over what is chosen, and is empty again for the next. Works by keyboard alone. */
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
  const [text, setText] = useState("");
  const [round, setRound] = useState(0);
  const found = matching(options, text.trim().toLocaleLowerCase("nb")).slice(0, most);
  const choose = (id: string | undefined) => {
    if (!id) return;
    onChosen(id);
    setText("");
    setRound((now) => now + 1);
  };
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Suggestion
        key={round}
        filter={false}
        onSelectedChange={(item) => choose(item?.value)}
        // only a choice is a choice: a name typed in full must not be chosen by leaving the field
        onBeforeMatch={(event) => event.preventDefault()}
      >
        <Suggestion.Input
          autoComplete="off"
          spellCheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
          // before the combobox itself, which empties the field when nothing is pointed at
          onKeyDownCapture={(event) => {
            if (
              event.key !== "Enter" ||
              event.currentTarget.getAttribute("aria-activedescendant") ||
              text.trim() === ""
            )
              return;
            event.preventDefault();
            choose(found[0]?.id);
          }}
        />
        <Suggestion.Clear aria-label={t("workshop.clear")} />
        <Suggestion.List>
          <Suggestion.Empty>{t("workshop.nothing-found")}</Suggestion.Empty>
          {found.map(({ id, name, detail }) => (
            <Suggestion.Option key={id} value={id} label={name}>
              <span>
                {name}
                <span className={styles.under}>{detail}</span>
              </span>
            </Suggestion.Option>
          ))}
        </Suggestion.List>
      </Suggestion>
    </Field>
  );
}

/** Those whose name begins so come first, then those that hold it, then those whose detail does. */
function matching(options: readonly Option[], wanted: string): readonly Option[] {
  const place = ({ name, detail }: Option) => {
    const at = name.toLocaleLowerCase("nb").indexOf(wanted);
    if (at >= 0) return at === 0 ? 0 : 1;
    return detail.toLocaleLowerCase("nb").includes(wanted) ? 2 : 3;
  };
  const ranked = options.map((option) => ({ option, place: place(option) })).filter((one) => one.place < 3);
  return ranked.sort((a, b) => a.place - b.place).map(({ option }) => option);
}
