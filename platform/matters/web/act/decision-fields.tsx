import {
  Button,
  Checkbox,
  Details,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Textfield,
} from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import { errorAt, type FormErrors } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import styles from "./act.module.css";
import { DateField } from "./date-field.tsx";
import type { DecisionDraft, PartyRow, Votes } from "./decision-draft.ts";
import { TextField } from "./text-field.tsx";

export const outcomes = ["adopted", "adopted-with-changes", "rejected", "postponed", "not-voted"] as const;
const nobody: PartyRow = { party: "", for: "", against: "", abstained: "" };

/** The id of the field that a path of the contract speaks of. */
export const decisionFieldId = (path: string): string | null => {
  const [field = ""] = path.split("/");
  return ["outcome", "text", "date", "votes", "caseNumber", "minutes", "urgent", "source", "version"].includes(field)
    ? `felt-${field}`
    : null;
};

/** What was decided, in the words of the minutes, with votes and date. Used by the municipality itself, by others, and by one-time links. */
export function DecisionFields({
  form,
  change,
  errors,
  today,
  asked,
  versions,
  more,
}: {
  form: DecisionDraft;
  change: (next: Partial<DecisionDraft>) => void;
  errors: FormErrors;
  today: string;
  /** The text that is asked about, to start from where the body changed it. */
  asked: string;
  versions: readonly number[];
  /** What stands last: minutes, source. */
  more?: ReactNode;
}): ReactElement {
  const { t } = useSentences();
  return (
    <>
      {versions.length > 1 && (
        <Field className={styles.narrow}>
          <Label>{t("act.version")}</Label>
          <Select
            id="felt-version"
            value={String(form.version)}
            onChange={(event) => change({ version: Number(event.currentTarget.value) })}
          >
            {versions.map((version) => (
              <Select.Option key={version} value={String(version)}>
                {t("act.version.one", { version })}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Fieldset id="felt-outcome">
        <Fieldset.Legend>{t("act.outcome")}</Fieldset.Legend>
        {outcomes.map((outcome) => (
          <Radio
            key={outcome}
            name="outcome"
            value={outcome}
            label={t(`act.outcome.${outcome}`)}
            checked={form.outcome === outcome}
            onChange={() =>
              change({
                outcome,
                ...(outcome === "adopted-with-changes" && form.changedText === "" && { changedText: asked }),
              })
            }
          />
        ))}
      </Fieldset>
      {form.outcome === "adopted-with-changes" && (
        <TextField
          id="felt-changed"
          label={t("act.changed-text")}
          description={t("act.changed-text.description")}
          value={form.changedText}
          onText={(changedText) => change({ changedText })}
        />
      )}
      <TextField
        id="felt-text"
        label={t("act.verbatim")}
        description={t("act.verbatim.description")}
        value={form.text}
        onText={(text) => change({ text })}
        error={errorAt(errors, "text")}
        rows={10}
      />
      <DateField
        id="felt-date"
        label={t("act.date")}
        value={form.date}
        max={today}
        onDate={(date) => change({ date })}
        error={errorAt(errors, "date")}
      />
      <Fieldset id="felt-votes">
        <Fieldset.Legend>{t("act.votes")}</Fieldset.Legend>
        <Fieldset.Description>{t("act.votes.description")}</Fieldset.Description>
        <VoteFields votes={form} onVotes={change} error={errorAt(errors, "votes")} />
      </Fieldset>
      <Details data-size="sm" data-color="neutral">
        <Details.Summary>{t("act.parties")}</Details.Summary>
        <Details.Content>
          {form.parties.map((row, at) => (
            <PartyFields
              key={`${at}`}
              row={row}
              onRow={(next) => change({ parties: form.parties.map((one, index) => (index === at ? next : one)) })}
              onRemove={() => change({ parties: form.parties.filter((_, index) => index !== at) })}
            />
          ))}
          <Button variant="secondary" data-size="sm" onClick={() => change({ parties: [...form.parties, nobody] })}>
            {t("act.parties.add")}
          </Button>
        </Details.Content>
      </Details>
      <Textfield
        id="felt-caseNumber"
        className={styles.narrow}
        label={t("act.case-number")}
        description={t("act.case-number.description")}
        value={form.caseNumber}
        onChange={(event) => change({ caseNumber: event.currentTarget.value })}
        error={errorAt(errors, "caseNumber")}
        autoComplete="off"
      />
      <div>
        <Checkbox
          label={t("act.urgent")}
          description={t("act.urgent.description")}
          checked={form.isUrgent}
          onChange={(event) => change({ isUrgent: event.currentTarget.checked })}
        />
        {form.isUrgent && (
          <TextField
            id="felt-urgent"
            label={t("act.urgent.basis")}
            value={form.urgent}
            onText={(urgent) => change({ urgent })}
            error={errorAt(errors, "urgent")}
            rows={3}
          />
        )}
      </div>
      {more}
    </>
  );
}

function VoteFields({
  votes,
  onVotes,
  error,
}: {
  votes: Votes;
  onVotes: (votes: Partial<Votes>) => void;
  error: string | undefined;
}): ReactElement {
  const { t } = useSentences();
  return (
    <div className={styles.three}>
      {(["for", "against", "abstained"] as const).map((how) => (
        <Textfield
          key={how}
          label={t(`act.votes.${how}`)}
          inputMode="numeric"
          value={votes[how]}
          onChange={(event) => onVotes({ [how]: event.currentTarget.value })}
          error={how === "for" ? error : undefined}
          autoComplete="off"
        />
      ))}
    </div>
  );
}

function PartyFields({
  row,
  onRow,
  onRemove,
}: {
  row: PartyRow;
  onRow: (row: PartyRow) => void;
  onRemove: () => void;
}): ReactElement {
  const { t } = useSentences();
  return (
    <div className={styles.party}>
      <Textfield
        label={t("act.party")}
        value={row.party}
        onChange={(event) => onRow({ ...row, party: event.currentTarget.value })}
        autoComplete="off"
      />
      {(["for", "against", "abstained"] as const).map((how) => (
        <Textfield
          key={how}
          label={t(`act.votes.${how}`)}
          inputMode="numeric"
          value={row[how]}
          onChange={(event) => onRow({ ...row, [how]: event.currentTarget.value })}
          autoComplete="off"
        />
      ))}
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={t("act.parties.remove", { party: row.party })}
        onClick={onRemove}
      >
        ✕
      </Button>
    </div>
  );
}
