import { Field, Label, EXPERIMENTAL_Suggestion as Suggestion } from "@digdir/designsystemet-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useDeferredValue, useEffect, useRef, useState } from "react";
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
  focusAtOnce = false,
}: {
  label: string;
  description?: string;
  onChosen: (municipality: MunicipalitySummaryJson) => void;
  size?: "md" | "lg";
  /** Only where the reader has just asked for it, as in a dialog. */
  focusAtOnce?: boolean;
}): ReactElement {
  const { t } = useSentences();
  const [text, setText] = useState("");
  const found = useFound(text.trim());
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusAtOnce) input.current?.focus();
  }, [focusAtOnce]);
  const queryClient = useQueryClient();
  const choose = (number: string | undefined) => {
    const chosen = found.find((municipality) => municipality.number === number);
    if (chosen) onChosen(chosen);
  };
  // «osen» and Enter is enough, also before the list has come
  const chooseFirst = async (typed: string) => {
    const { municipalities } = await queryClient.fetchQuery(municipalitySearchQuery(typed));
    if (municipalities[0]) onChosen(municipalities[0]);
  };
  return (
    <Field data-size={size} className={styles.search}>
      <Label>{label}</Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Suggestion
        filter={false}
        onSelectedChange={(item) => choose(item?.value)}
        // only a choice is a choice: a name typed in full must not be chosen by leaving the field
        onBeforeMatch={(event) => event.preventDefault()}
        data-sr-plural={t("municipality.search.found-other")}
        data-sr-singular={t("municipality.search.found-one")}
        data-sr-empty={t("municipality.search.none")}
      >
        <Suggestion.Input
          ref={input}
          onInput={(event) => setText(event.currentTarget.value)}
          // on the way down, before the list hears it: with nothing pointed at, it would empty the field
          onKeyDownCapture={(event) => {
            const pointedAt = event.currentTarget.getAttribute("aria-activedescendant");
            const typed = event.currentTarget.value.trim();
            if (event.key !== "Enter" || pointedAt || typed === "") return;
            event.preventDefault();
            event.stopPropagation();
            void chooseFirst(typed);
          }}
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
