import { Button, Checkbox, Details, Textfield } from "@digdir/designsystemet-react";
import { type ReactElement, type ReactNode, useDeferredValue, useMemo } from "react";
import { errorAt, type FormErrors } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { changesBetween } from "../matter/changes-between.ts";
import { TextChanges } from "../matter/text-changes.tsx";
import styles from "./act.module.css";
import { DateField } from "./date-field.tsx";
import { TextField } from "./text-field.tsx";
import type { ViewDraft } from "./view-draft.ts";

export const viewFieldId = (path: string): string | null => {
  const [field = ""] = path.split("/");
  return ["text", "proposedText", "on", "attachments"].includes(field) ? `felt-${field}` : null;
};

/** What a body thinks, and the words that it would rather have. */
export function ViewFields({
  form,
  change,
  errors,
  asked,
  today,
  more,
}: {
  form: ViewDraft;
  change: (next: Partial<ViewDraft>) => void;
  errors: FormErrors;
  asked: string;
  today: string;
  more?: ReactNode;
}): ReactElement {
  const { t } = useSentences();
  const proposed = useDeferredValue(form.proposedText);
  const changes = useMemo(
    () => (form.proposes ? changesBetween(asked, proposed) : []),
    [asked, proposed, form.proposes],
  );
  return (
    <>
      <TextField
        id="felt-text"
        label={t("act.view.text")}
        description={t("act.view.text.description")}
        value={form.text}
        onText={(text) => change({ text })}
        error={errorAt(errors, "text")}
      />
      <Checkbox
        label={t("act.view.proposes")}
        checked={form.proposes}
        onChange={(event) => change({ proposes: event.currentTarget.checked })}
      />
      {form.proposes && (
        <div>
          <TextField
            id="felt-proposedText"
            label={t("act.view.proposed")}
            description={t("act.view.proposed.description")}
            value={form.proposedText}
            onText={(proposedText) => change({ proposedText })}
            error={errorAt(errors, "proposedText")}
          />
          <p>
            <strong>{t("matter.amendment.changes")}</strong>
          </p>
          <TextChanges changes={changes} />
        </div>
      )}
      <DateField
        id="felt-on"
        label={t("act.view.on")}
        value={form.on}
        max={today}
        onDate={(on) => change({ on })}
        error={errorAt(errors, "on")}
      />
      <Details data-size="sm" data-color="neutral">
        <Details.Summary>{t("act.view.parties")}</Details.Summary>
        <Details.Content>
          {form.parties.map((row, at) => (
            <div key={`${at}`} className={styles.link}>
              <Textfield
                label={t("act.party")}
                value={row.party}
                onChange={(event) =>
                  change({ parties: replaced(form.parties, at, { ...row, party: event.currentTarget.value }) })
                }
                autoComplete="off"
              />
              <TextField
                id={`felt-party-${at}`}
                label={t("act.view.party-text", { party: row.party })}
                value={row.text}
                rows={3}
                onText={(text) => change({ parties: replaced(form.parties, at, { ...row, text }) })}
              />
            </div>
          ))}
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => change({ parties: [...form.parties, { party: "", text: "" }] })}
          >
            {t("act.parties.add")}
          </Button>
        </Details.Content>
      </Details>
      {more}
    </>
  );
}

const replaced = <Row,>(rows: readonly Row[], at: number, row: Row): readonly Row[] =>
  rows.map((one, index) => (index === at ? row : one));
