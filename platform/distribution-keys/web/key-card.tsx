import { Field, Label, Select } from "@digdir/designsystemet-react";
import { type Key, render } from "@omforent/fairness";
import { type ReactElement, useRef } from "react";
import { vocabularyOf, years } from "../domain/index.ts";
import { AmountFields, RealAmountField } from "./amount-fields.tsx";
import { KeyEditor } from "./key-editor/key-editor.tsx";
import { ParticipantsField } from "./participants-field.tsx";
import { SentenceField } from "./sentence-field.tsx";
import { useSaid } from "./sentences.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** The one thing that is worked on: who shares, what, and by which key. */
export function KeyCard({ workshop }: { workshop: Workshop }): ReactElement {
  const { t } = useSaid();
  const { state, change } = workshop;
  const setSentence = (text: string) => change({ keys: state.keys.map((old, index) => (index === 0 ? text : old)) });
  return (
    <section className={styles.card} aria-label={t("workshop.card")}>
      <KeyPanel workshop={workshop} index={0} onSentence={setSentence} />
      <hr className={styles.rule} />
      <div className={styles.pair}>
        <AmountFields workshop={workshop} />
        <YearField workshop={workshop} />
      </div>
      <RealAmountField workshop={workshop} />
      <ParticipantsField workshop={workshop} />
    </section>
  );
}

/** One key: the sentence and its parts, which always show the same. */
export function KeyPanel({
  workshop,
  index,
  onSentence,
}: {
  workshop: Workshop;
  index: number;
  onSentence: (sentence: string) => void;
}): ReactElement {
  const { state, facts, result } = workshop;
  const read = result.keys[index];
  // A key that is being edited may be wrong for a while (95 %): the sentence says so, and the parts show what it says.
  const lastRight = useRef<Key | null>(null);
  if (read?.key) lastRight.current = read.key;
  const said = read?.key ?? read?.draft ?? null;
  const key = said ?? lastRight.current;
  const editKey = (next: Key) => onSentence(render(next, vocabularyOf(state, facts), state.language));
  return (
    <>
      <SentenceField workshop={workshop} index={index} onSentence={onSentence} />
      {key && <KeyEditor value={key} onChange={editKey} workshop={workshop} isBehind={said === null} />}
    </>
  );
}

function YearField({ workshop: { state, change } }: { workshop: Workshop }): ReactElement {
  const { t } = useSaid();
  return (
    <Field>
      <Label>{t("workshop.year")}</Label>
      <Select value={String(state.year)} onChange={(event) => change({ year: Number(event.target.value) })}>
        {years.toReversed().map((year) => (
          <Select.Option key={year} value={String(year)}>
            {t("workshop.year.option", { year })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
