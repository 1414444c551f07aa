import { Field, Label, EXPERIMENTAL_Suggestion as Suggestion } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useDeferredValue, useState } from "react";
import { useSentences } from "../../kernel/web/i18n.ts";
import type { MunicipalitySummaryJson } from "../contract.ts";
import { municipalitiesQuery, municipalitySearchQuery } from "./municipality-queries.ts";
import styles from "./municipality-search.module.css";

/** Finds a municipality by what people call it, and hands it on as soon as it is chosen. Works by keyboard alone. */
export function MunicipalitySearch({
  label,
  description,
  onChosen,
  size = "md",
}: {
  label: string;
  description?: string;
  onChosen: (municipality: MunicipalitySummaryJson) => void;
  size?: "md" | "lg";
}): ReactElement {
  const { t } = useSentences();
  const [text, setText] = useState("");
  const found = useFound(text.trim());
  const choose = (number: string | undefined) => {
    const chosen = found.find((municipality) => municipality.number === number);
    if (chosen) onChosen(chosen);
  };
  return (
    <Field data-size={size} className={styles.search}>
      <Label>{label}</Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Suggestion
        filter={false}
        onSelectedChange={(item) => choose(item?.value)}
        onBeforeMatch={(event) => {
          // Enter takes the first one found, so that «osen» and Enter is enough
          event.preventDefault();
          choose(found[0]?.number);
        }}
        data-sr-plural={t("municipality.search.found-other")}
        data-sr-singular={t("municipality.search.found-one")}
        data-sr-empty={t("municipality.search.none")}
      >
        <Suggestion.Input
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <Suggestion.Clear aria-label={t("municipality.search.clear")} />
        <Suggestion.List>
          <Suggestion.Empty>{t("municipality.search.none")}</Suggestion.Empty>
          {found.map((municipality) => (
            <Suggestion.Option key={municipality.number} value={municipality.number} label={municipality.name}>
              <span className={styles.option}>
                {municipality.name}
                <span className={styles.detail}>
                  {municipality.county.name}
                  <Because municipality={municipality} />
                </span>
              </span>
            </Suggestion.Option>
          ))}
        </Suggestion.List>
      </Suggestion>
    </Field>
  );
}

/** Why it was found, when its own name does not say: «Roan ble del av Åfjord». */
function Because({ municipality }: { municipality: MunicipalitySummaryJson }): ReactElement | null {
  const { t } = useSentences();
  const match = municipality.match;
  if (!match || match.kind === "name" || match.kind === "number") return null;
  if (match.kind === "other-name") return <> · {match.text}</>;
  const name = match.former?.name ?? match.text;
  return <> · {t(match.former?.divided ? "municipality.search.divided" : "municipality.search.former", { name })}</>;
}

const most = 12;

/** At first the list as it is, then what the server finds; the last answer stands until the next is here. */
function useFound(text: string): readonly MunicipalitySummaryJson[] {
  const asked = useDeferredValue(text);
  const all = useQuery({ ...municipalitiesQuery, enabled: asked === "" });
  const matches = useQuery({ ...municipalitySearchQuery(asked), placeholderData: (previous) => previous });
  return (asked === "" ? all.data : matches.data)?.slice(0, asked === "" ? undefined : most) ?? [];
}
