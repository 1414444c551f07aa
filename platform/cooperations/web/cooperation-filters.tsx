import { Button, Field, Label, Search, Select } from "@digdir/designsystemet-react";
import { isRepealed, legalForms } from "@omforent/law";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { useSentences } from "../../kernel/web/i18n.ts";
import { municipalitiesQuery } from "../../municipalities/web/index.ts";
import styles from "./cooperation-filters.module.css";
import { type CooperationFilter, servicesQuery } from "./cooperation-queries.ts";

const quiet = 200; // milliseconds: the list follows the typing without asking for every letter

/** What the list is narrowed by. Every choice works at once; all that is chosen must hold. */
export function CooperationFilters({
  filter,
  onFilter,
}: {
  filter: CooperationFilter;
  onFilter: (filter: CooperationFilter) => void;
}): ReactElement {
  const { t, language } = useSentences();
  const { data: services } = useQuery(servicesQuery);
  const { data: municipalities = [] } = useQuery(municipalitiesQuery);
  const counties = [...new Map(municipalities.map(({ county }) => [county.number, county.name]))];
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <search className={styles.filters} aria-label={t("cooperations.filter.label")}>
      <TextFilter text={filter.q ?? ""} onText={(q) => onFilter({ ...filter, q })} />
      <Choice
        label={t("cooperations.filter.form")}
        chosen={filter.form}
        onChosen={(form) => onFilter({ ...filter, form })}
      >
        {legalForms.map((form) => (
          <Select.Option key={form.id} value={form.id}>
            {form.names[language]}
            {isRepealed(form) && !form.names[language].includes("(") ? ` (${t("cooperations.filter.repealed")})` : ""}
          </Select.Option>
        ))}
      </Choice>
      <Choice
        label={t("cooperations.filter.service")}
        chosen={filter.service}
        onChosen={(service) => onFilter({ ...filter, service })}
      >
        {services?.words.map(({ text }) => (
          <Select.Option key={text} value={text}>
            {text}
          </Select.Option>
        ))}
      </Choice>
      <Choice
        label={t("cooperations.filter.partner")}
        chosen={filter.partner}
        onChosen={(partner) => onFilter({ ...filter, partner })}
      >
        {[...municipalities]
          .sort((a, b) => a.name.localeCompare(b.name, "nb"))
          .map(({ number, name, county }) => (
            <Select.Option key={number} value={number}>
              {`${name}, ${county.name}`}
            </Select.Option>
          ))}
      </Choice>
      <Choice
        label={t("cooperations.filter.county")}
        chosen={filter.county}
        onChosen={(county) => onFilter({ ...filter, county })}
      >
        {counties.map(([number, name]) => (
          <Select.Option key={number} value={number}>
            {name}
          </Select.Option>
        ))}
      </Choice>
      {isFiltered && (
        <Button variant="tertiary" className={styles.clear} onClick={() => onFilter({})}>
          {t("cooperations.filter.clear")}
        </Button>
      )}
    </search>
  );
}

function Choice({
  label,
  chosen,
  onChosen,
  children,
}: {
  label: string;
  chosen: string | undefined;
  onChosen: (value: string) => void;
  children: ReactNode;
}): ReactElement {
  const { t } = useSentences();
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={chosen ?? ""} onChange={(event) => onChosen(event.currentTarget.value)}>
        <Select.Option value="">{t("cooperations.filter.any")}</Select.Option>
        {children}
      </Select>
    </Field>
  );
}

/** Free text. The field holds what is typed; the list gets it when the typing rests. */
function TextFilter({ text, onText }: { text: string; onText: (text: string) => void }): ReactElement {
  const { t } = useSentences();
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  useEffect(() => {
    if (text !== sent.current) {
      sent.current = text; // changed from elsewhere: «tøm», or back in the history
      setTyped(text);
    }
  }, [text]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onText(typed);
    }, quiet);
    return () => clearTimeout(timer);
  }, [typed, onText]);
  return (
    <Field className={styles.text}>
      <Label>{t("cooperations.filter.text")}</Label>
      <Search>
        <Search.Input value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Search.Clear aria-label={t("cooperations.filter.clear-text")} onClick={() => setTyped("")} />
      </Search>
    </Field>
  );
}
