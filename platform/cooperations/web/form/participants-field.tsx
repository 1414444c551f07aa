import { Field, Label, EXPERIMENTAL_Suggestion as Suggestion, ValidationMessage } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { errorAt } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { MunicipalitySummaryJson } from "../../../municipalities/contract.ts";
import { municipalitiesQuery } from "../../../municipalities/web/index.ts";
import type { Chosen } from "./cooperation-form.ts";
import type { FieldProps } from "./fields.tsx";

/** Who takes part: municipalities and counties chosen from the list, or a name that the server is to find («Rissa»). */
export function ParticipantsField({ form, change, errors }: FieldProps): ReactElement {
  const { t } = useSentences();
  const { data: municipalities } = useSuspenseQuery(municipalitiesQuery);
  const options = useMemo(() => optionsFrom(municipalities), [municipalities]);
  const error = errorAt(errors, "participants");
  return (
    <Field>
      <Label>{t("form.participants")}</Label>
      <Field.Description>{t("form.participants.description")}</Field.Description>
      <Suggestion
        multiple
        creatable
        filter={({ label, input }) => label.toLowerCase().includes(input.value.trim().toLowerCase())}
        selected={[...form.participants]}
        onSelectedChange={(participants) => change({ participants })}
        data-sr-remove={t("form.participants.remove")}
        data-sr-plural={t("form.participants.found-other")}
        data-sr-singular={t("form.participants.found-one")}
      >
        <Suggestion.Input id="felt-participants" autoComplete="off" aria-invalid={error ? true : undefined} />
        <Suggestion.Clear aria-label={t("form.participants.clear")} />
        <Suggestion.List>
          <Suggestion.Empty>{t("form.participants.none")}</Suggestion.Empty>
          {options.map(({ value, label }) => (
            <Suggestion.Option key={value} value={value} label={label}>
              {label}
            </Suggestion.Option>
          ))}
        </Suggestion.List>
      </Suggestion>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

/** Two municipalities may have the same name: then the county says which. Counties come last. */
function optionsFrom(municipalities: readonly MunicipalitySummaryJson[]): readonly Chosen[] {
  const times = new Map<string, number>();
  for (const { name } of municipalities) times.set(name, (times.get(name) ?? 0) + 1);
  const collator = new Intl.Collator("nb");
  const own = municipalities.map(({ number, name, county }) => ({
    value: number,
    label: (times.get(name) ?? 0) > 1 ? `${name} (${county.name})` : name,
  }));
  const counties = [...new Map(municipalities.map(({ county }) => [county.number, county.name]))];
  return [
    ...own.sort((a, b) => collator.compare(a.label, b.label)),
    ...counties.map(([value, name]) => ({ value, label: `${name} fylkeskommune` })),
  ];
}
