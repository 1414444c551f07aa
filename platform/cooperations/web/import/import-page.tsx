import { Button, Field, Input, Label, Paragraph, Spinner } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { SignInFirst } from "../../../kernel/web/sign-in.tsx";
import { Refused } from "../../../kernel/web/states.tsx";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import { MunicipalitySearch, municipalitiesQuery, useMyMunicipality } from "../../../municipalities/web/index.ts";
import { registerAddress } from "../addresses.ts";
import styles from "./import-page.module.css";
import { ImportPreview } from "./import-preview.tsx";
import { ImportResult } from "./import-result.tsx";
import { useImport } from "./use-import.ts";

/** The municipality's own list, from Excel or CSV: look first, choose, then it is added. */
export function ImportPage({ municipality }: { municipality?: string }): ReactElement {
  const { t } = useSentences();
  const mine = useMyMunicipality();
  const { data: municipalities } = useSuspenseQuery(municipalitiesQuery);
  const [number, setNumber] = useState(municipality ?? mine?.number ?? null);
  const name = municipalities.find((each) => each.number === number)?.name ?? null;
  const work = useImport(number);
  const { state } = work;
  return (
    <Page
      title={t("import.title")}
      crumbs={[{ label: t("cooperations.title"), to: "/samarbeid" }]}
      heading={t(state.step === "done" ? "import.heading.done" : "import.heading", {
        count: state.step === "done" ? state.result.imported.length : 0,
      })}
      lead={
        state.step === "choose" && (
          <>
            {t("import.lead")}{" "}
            <PageLink to={registerAddress(number ? { municipality: number } : {})}>{t("import.one")}</PageLink>
          </>
        )
      }
    >
      {state.step !== "done" && <SignInFirst what={t("import.sign-in")} />}
      {work.problem && (
        <div className={styles.problem}>
          <Refused problem={work.problem} />
        </div>
      )}
      {work.failed && <Paragraph role="alert">{t("import.failed")}</Paragraph>}
      {state.step === "choose" && (
        <div className={styles.choose}>
          {name ? (
            <Paragraph>
              {t("import.for", { name })}{" "}
              <Button variant="tertiary" data-size="sm" onClick={() => setNumber(null)}>
                {t("import.for.change")}
              </Button>
            </Paragraph>
          ) : (
            <MunicipalitySearch
              label={t("import.whose")}
              description={t("import.whose.description")}
              onChosen={(chosen) => setNumber(chosen.number)}
            />
          )}
          <Field>
            <Label>{t("import.file")}</Label>
            <Field.Description>{t("import.file.description")}</Field.Description>
            <Input
              type="file"
              accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) void work.readFile(file);
              }}
            />
          </Field>
          {work.isReading && (
            <p className={styles.working}>
              <Spinner aria-hidden="true" data-size="sm" /> {t("import.reading")}
              <Button variant="tertiary" onClick={work.cancel}>
                {t("import.cancel")}
              </Button>
            </p>
          )}
          <Announce>{work.isReading ? t("import.reading") : ""}</Announce>
        </div>
      )}
      {state.step === "preview" && (
        <ImportPreview key={JSON.stringify(state.preview.mapping)} state={state} work={work} />
      )}
      {state.step === "done" && <ImportResult state={state} municipality={number} onAgain={work.cancel} />}
    </Page>
  );
}
