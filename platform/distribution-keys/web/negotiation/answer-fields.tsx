import { Fieldset, Radio, Textfield } from "@digdir/designsystemet-react";
import { ore } from "@omforent/kernel";
import type { ReactElement } from "react";
import { errorAt, type FormErrors } from "../../../kernel/web/form-errors.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import type { VerdictWire } from "../../contract.ts";
import { useSaid } from "../sentences.ts";
import type { AnswerForm } from "./answer-form.ts";
import { moneyIn, useTable } from "./at-the-table.ts";
import styles from "./negotiation.module.css";

const verdicts: readonly VerdictWire[] = ["acceptable", "on-conditions", "not-acceptable"];

/** The id of the field that a path of the contract speaks of. */
export const answerFieldId = (path: string): string | null =>
  ["maximum", "conditions", "reason"].includes(path) ? `svar-${path}` : null;

/** What is said of each proposal, and, for those who want to, the most that can be paid, conditions and why. Nothing has to be filled in. */
export function AnswerFields({
  form,
  change,
  errors,
  amountIsWrong,
}: {
  form: AnswerForm;
  change: (next: Partial<AnswerForm>) => void;
  errors: FormErrors;
  amountIsWrong: boolean;
}): ReactElement {
  const { t, language } = useSaid();
  const format = useFormat();
  const { negotiation, onTable, own } = useTable();
  const at = negotiation.participants.findIndex(({ id }) => id === own);
  const total = format.kroner(moneyIn(negotiation.amount) ?? ore(0n));
  const maximumError = amountIsWrong ? t("negotiation.answer.maximum.wrong") : errorAt(errors, "maximum");
  return (
    <>
      {onTable.map((proposal) => {
        const pays = moneyIn(proposal.amounts[at]);
        return (
          <Fieldset key={proposal.id} className={styles.verdicts}>
            <Fieldset.Legend>{t("negotiation.proposal.short", { number: proposal.number })}</Fieldset.Legend>
            <Fieldset.Description>
              {proposal.sentences ? `«${proposal.sentences[language]}»` : proposal.title}
              {pays !== null && `. ${t("negotiation.answer.you-pay", { amount: format.kroner(pays) })}`}
            </Fieldset.Description>
            {verdicts.map((verdict) => (
              <Radio
                key={verdict}
                name={`svar-${proposal.id}`}
                value={verdict}
                label={t(`negotiation.verdict.${verdict}`)}
                checked={form.verdicts[proposal.id] === verdict}
                onChange={() => change({ verdicts: { ...form.verdicts, [proposal.id]: verdict } })}
              />
            ))}
          </Fieldset>
        );
      })}
      <Textfield
        id="svar-maximum"
        className={styles.money}
        label={t("negotiation.answer.maximum")}
        description={t("negotiation.answer.maximum.description", { total, year: negotiation.year })}
        value={form.maximum}
        onChange={(event) => change({ maximum: event.currentTarget.value })}
        error={maximumError}
        inputMode="decimal"
        autoComplete="off"
        suffix="kr"
      />
      <Textfield
        multiline
        rows={3}
        id="svar-conditions"
        label={t("negotiation.answer.conditions")}
        description={t("negotiation.answer.conditions.description")}
        value={form.conditions}
        onChange={(event) => change({ conditions: event.currentTarget.value })}
        error={errorAt(errors, "conditions")}
      />
      <Textfield
        multiline
        rows={4}
        id="svar-reason"
        label={t("negotiation.answer.reason")}
        description={t("negotiation.answer.reason.description")}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errorAt(errors, "reason")}
      />
    </>
  );
}
