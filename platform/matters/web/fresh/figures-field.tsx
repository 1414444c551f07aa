import { Button, Details, Field, Input, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import styles from "./fresh.module.css";
import { amountsOf, type WrittenFigures } from "./written-figures.ts";

/** What each would pay without the proposal and with it, year by year, and where the figures come from. */
export function FiguresField({
  figures,
  participants,
  onFigures,
  error,
}: {
  figures: WrittenFigures;
  participants: readonly { readonly participant: string; readonly name: string }[];
  onFigures: (figures: WrittenFigures) => void;
  error: string | undefined;
}): ReactElement {
  const { t } = useSentences();
  const { years, source } = figures;
  const changeYear = (at: number, next: Partial<WrittenFigures["years"][number]>) =>
    onFigures({ ...figures, years: years.map((one, index) => (index === at ? { ...one, ...next } : one)) });
  const add = () => {
    const last = years.at(-1);
    const year = /^\d{4}$/.test(last?.year ?? "") ? String(Number(last?.year) + 1) : "";
    onFigures({ ...figures, years: [...years, { year, rows: last?.rows ?? {} }] });
  };
  return (
    <Details key={years.length > 0 ? "filled" : "empty"} data-color="neutral" defaultOpen={years.length > 0}>
      <Details.Summary>{t("fresh.figures")}</Details.Summary>
      <Details.Content>
        <p>{t("fresh.figures.lead")}</p>
        <div id="felt-figures" tabIndex={-1}>
          {error && <ValidationMessage>{error}</ValidationMessage>}
        </div>
        {years.map(({ year, rows }, at) => (
          <fieldset key={`${at}`} className={styles.year}>
            <legend>
              <Textfield
                label={t("fresh.figures.year")}
                value={year}
                onChange={(event) => changeYear(at, { year: event.currentTarget.value })}
                autoComplete="off"
              />
            </legend>
            <table className={styles.amounts}>
              <thead>
                <tr>
                  <th scope="col">{t("matter.kroner.participant")}</th>
                  <th scope="col">{t("matter.kroner.before")}</th>
                  <th scope="col">{t("fresh.figures.with")}</th>
                </tr>
              </thead>
              <tbody>
                {participants.map(({ participant, name }) => (
                  <tr key={participant}>
                    <th scope="row">{name}</th>
                    {(["before", "after"] as const).map((when) => (
                      <td key={when}>
                        <Field>
                          <Input
                            inputMode="decimal"
                            autoComplete="off"
                            aria-label={t(`fresh.figures.${when}`, { name, year })}
                            value={amountsOf(rows, participant)[when]}
                            onChange={(event) =>
                              changeYear(at, {
                                rows: {
                                  ...rows,
                                  [participant]: { ...amountsOf(rows, participant), [when]: event.currentTarget.value },
                                },
                              })
                            }
                          />
                        </Field>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => onFigures({ ...figures, years: years.filter((_, index) => index !== at) })}
            >
              {t("fresh.figures.remove", { year })}
            </Button>
          </fieldset>
        ))}
        <Button variant="secondary" data-size="sm" onClick={add}>
          {t("fresh.figures.add")}
        </Button>
        {years.length > 0 && (
          <Textfield
            className={styles.source}
            label={t("fresh.figures.source")}
            description={t("fresh.figures.source.description")}
            value={source}
            onChange={(event) => onFigures({ ...figures, source: event.currentTarget.value })}
            autoComplete="off"
          />
        )}
      </Details.Content>
    </Details>
  );
}
