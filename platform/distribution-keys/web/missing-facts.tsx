import {
  Alert,
  Button,
  Field,
  Heading,
  Input,
  Label,
  Paragraph,
  ValidationMessage,
} from "@digdir/designsystemet-react";
import { type PlainDate, parseFraction, type Refusal } from "@omforent/kernel";
import { type FormEvent, type ReactElement, useState } from "react";
import { formatDate } from "../../kernel/domain/format.ts";
import { missingFigures, nameOf, type TypedFigure, vocabularyOf } from "../domain/index.ts";
import { useEstimatesNote } from "./estimates.ts";
import { useRefusal } from "./refusal.ts";
import { useSaid } from "./sentences.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** What is missing, one by one, with a field for each: a missing figure is never zero. Any other refusal is said here too. */
export function MissingFacts({ workshop }: { workshop: Workshop }): ReactElement | null {
  const { t } = useSaid();
  const { main, facts } = workshop;
  const estimates = useEstimatesNote(facts);
  const word = useRefusal((id) => nameOf(facts, id));
  if (main.outcome.ok || main.key === null) return null;
  const missing = missingFigures(main.outcome, facts);
  if (missing.length === 0)
    return (
      <Alert data-color="warning" className={styles.notice}>
        <Paragraph>{word(main.outcome.refusal)}</Paragraph>
        {main.outcome.refusal.because?.map((one) => (
          <Paragraph key={JSON.stringify(one.params)}>{word(one)}</Paragraph>
        ))}
      </Alert>
    );
  return (
    <section className={styles.missing} aria-labelledby="mangler">
      <Heading level={2} data-size="xs" id="mangler">
        {t("workshop.missing.heading", { count: missing.length })}
      </Heading>
      <Paragraph>{t("workshop.missing.lead")}</Paragraph>
      {estimates && <Paragraph>{estimates}</Paragraph>}
      <MissingForm workshop={workshop} missing={missing} />
    </section>
  );
}

type Wanted = Pick<TypedFigure, "participant" | "measure" | "date">;

function MissingForm({ workshop, missing }: { workshop: Workshop; missing: readonly Refusal[] }): ReactElement {
  const { t, language } = useSaid();
  const { state, change, facts } = workshop;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const measures = vocabularyOf(state, facts).measures;
  const wanted = missing.map(({ params }) => wantedOf(params));
  const fill = (event: FormEvent) => {
    event.preventDefault();
    const figures = wanted.flatMap((one) => {
      const value = readNumber(typed[idOf(one)] ?? "");
      return value === null ? [] : [{ ...one, value }];
    });
    change({ figures: [...state.figures, ...figures] });
  };
  return (
    <form className={styles.missingForm} onSubmit={fill}>
      {wanted.map((one) => {
        const text = typed[idOf(one)] ?? "";
        const isWrong = text !== "" && readNumber(text) === null;
        const measure = measures.find(({ id }) => id === one.measure)?.names[language] ?? one.measure;
        return (
          <Field key={idOf(one)}>
            <Label>
              {t(one.date ? "workshop.missing.figure-at" : "workshop.missing.figure", {
                name: nameOf(facts, one.participant),
                measure,
                date: one.date ? formatDate(one.date, language) : "",
              })}
            </Label>
            <Input
              inputMode="decimal"
              className={styles.number}
              value={text}
              aria-invalid={isWrong}
              onChange={(event) => setTyped({ ...typed, [idOf(one)]: event.target.value })}
            />
            {isWrong && <ValidationMessage>{t("workshop.missing.wrong")}</ValidationMessage>}
          </Field>
        );
      })}
      <Button type="submit" variant="secondary">
        {t("workshop.missing.use")}
      </Button>
    </form>
  );
}

const wantedOf = (params: Refusal["params"]): Wanted => ({
  participant: String(params.participant),
  measure: String(params.measure),
  date: typeof params.date === "string" ? (params.date as PlainDate) : null, // written by fairness/keys/figures.ts
});
const idOf = ({ participant, measure, date }: Wanted): string => `${participant} ${measure} ${date}`;

function readNumber(text: string) {
  const result = parseFraction(text.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
  return text.trim() !== "" && result.ok && result.value.n >= 0n ? result.value : null;
}
