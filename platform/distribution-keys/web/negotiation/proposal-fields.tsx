import { Checkbox, Fieldset, Radio, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { errorAt, type FormErrors } from "../../../kernel/web/form-errors.tsx";
import { useSaid } from "../sentences.ts";
import styles from "./negotiation.module.css";
import type { ProposeForm } from "./propose-input.ts";

export type ProposalFieldProps = {
  readonly form: ProposeForm;
  readonly change: (next: Partial<ProposeForm>) => void;
  readonly errors: FormErrors;
};

/** Over how many years the change comes, in equal steps; or in words where no key can say it. */
export function PhaseInFields({ form, change, errors }: ProposalFieldProps): ReactElement {
  const { t } = useSaid();
  return (
    <Fieldset>
      <Fieldset.Legend>{t("negotiation.proposal.phase-in")}</Fieldset.Legend>
      <Checkbox
        id="forslag-phaseIn"
        label={t("negotiation.propose.phase-in")}
        description={t("negotiation.propose.phase-in.description")}
        checked={form.isPhasedIn}
        onChange={(event) => change({ isPhasedIn: event.currentTarget.checked })}
      />
      {form.isPhasedIn && (
        <Textfield
          className={styles.amount}
          label={t("negotiation.propose.phase-in.years")}
          inputMode="numeric"
          value={form.phaseInYears}
          onChange={(event) => change({ phaseInYears: event.currentTarget.value })}
          error={errorAt(errors, "phaseIn")}
        />
      )}
      <Textfield
        multiline
        rows={2}
        label={t("negotiation.propose.phase-in.words")}
        value={form.phaseInWords}
        onChange={(event) => change({ phaseInWords: event.currentTarget.value })}
        error={errorAt(errors, "phaseInWords")}
      />
    </Fieldset>
  );
}

const rules = ["", "settled-by-the-new-key", "stand-until-the-date", "in-own-words"] as const;

/** What happens to advances (a konto) that are paid when the key comes into force. */
export function AdvancesFields({ form, change, errors }: ProposalFieldProps): ReactElement {
  const { t } = useSaid();
  return (
    <Fieldset>
      <Fieldset.Legend>{t("negotiation.proposal.advances")}</Fieldset.Legend>
      {rules.map((rule) => (
        <Radio
          key={rule}
          name="a-konto"
          value={rule}
          label={t(rule === "" ? "negotiation.proposal.advances.nothing" : `negotiation.advances.${rule}`)}
          checked={form.advances === rule}
          onChange={() => change({ advances: rule })}
        />
      ))}
      {form.advances !== "" && (
        <Textfield
          multiline
          rows={2}
          label={t(
            form.advances === "in-own-words"
              ? "negotiation.propose.advances.words"
              : "negotiation.propose.advances.more",
          )}
          value={form.advancesWords}
          onChange={(event) => change({ advancesWords: event.currentTarget.value })}
          error={errorAt(errors, "advances")}
        />
      )}
    </Fieldset>
  );
}
