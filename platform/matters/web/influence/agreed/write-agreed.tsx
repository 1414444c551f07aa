import { Button, Fieldset, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { errorAt, errorsOf, FormErrorSummary } from "../../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { MayWriteFirst } from "../../../../kernel/web/sign-in.tsx";
import { RefusedForWho } from "../../../../kernel/web/states.tsx";
import { useDraft } from "../../../../kernel/web/use-draft.ts";
import { useSending } from "../../../../kernel/web/use-sending.ts";
import { useToday } from "../../../../kernel/web/use-today.ts";
import type { AgreedRecordWire, DecisionKindWire } from "../../../contract.ts";
import { DateField } from "../../act/date-field.tsx";
import { TextField } from "../../act/text-field.tsx";
import { agreedChanges, agreedPath, agreedQuery } from "../influence-queries.ts";
import styles from "./agreed.module.css";
import { AgreedConflict, conflictIn } from "./agreed-conflict.tsx";
import { type AgreedForm, formOf, lastOf, toInput } from "./agreed-form.ts";
import { DeciderField } from "./decider-field.tsx";
import { EarlierRecords } from "./earlier-records.tsx";
import { WithdrawAgreed } from "./withdraw-agreed.tsx";

/** What does the agreement say of one decision? One row of the map at a time; what is written is kept on this device. */
export function WriteAgreed({
  cooperation,
  participants,
  decision,
  decisionName,
  own,
  onDone,
}: {
  cooperation: string;
  participants: readonly string[];
  decision: DecisionKindWire;
  decisionName: string;
  /** As whom the map is read. */
  own: string;
  onDone: (did: "saved" | "withdrawn" | null) => void;
}): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const { data: list } = useSuspenseQuery(agreedQuery(cooperation));
  const saved = useMemo(() => formOf(list, decision), [list, decision]);
  const draft = useDraft<AgreedForm>(`avtalt-${cooperation}-${decision}`, saved);
  const form = draft.value;
  const [nobodyChosen, setNobodyChosen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const done = (did: "saved" | "withdrawn" | null) => {
    draft.forget();
    onDone(did);
  };
  const sending = useSending<AgreedRecordWire>({
    changes: agreedChanges(cooperation),
    onDone: () => done("saved"),
  });
  const theirs = conflictIn(sending.problem);
  const errors = useMemo(() => {
    if (nobodyChosen) return new Map([["decides", t("agreed.form.choose-who")]]);
    return theirs ? new Map<string, string>() : errorsOf(sending.problem);
  }, [sending.problem, theirs, nobodyChosen, t]);
  const send = (written: AgreedForm) => {
    const input = toInput(written);
    setNobodyChosen(input === null);
    if (input) sending.send(agreedPath(cooperation, decision), input, "PUT");
  };
  const stands = lastOf(list, decision);
  return (
    <section className={styles.panel} aria-labelledby="rett">
      <Heading level={3} data-size="xs" id="rett" ref={heading} tabIndex={-1}>
        {t("agreed.form.heading", { decision: decisionName.toLowerCase() })}
      </Heading>
      <p className={styles.quiet}>{t("agreed.form.lead")}</p>
      <MayWriteFirst what={t("agreed.form.sign-in")} participants={participants} cooperation={cooperation} />
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(form);
        }}
      >
        <FormErrorSummary errors={errors} idOf={fieldId} />
        {theirs && (
          <AgreedConflict
            theirs={theirs}
            yours={form}
            list={list}
            onKeep={() => {
              const mine = { ...form, seen: theirs.revision };
              draft.change(mine);
              send(mine);
            }}
            onUse={() => done(null)}
          />
        )}
        <DeciderField
          id="felt-decides"
          label={t("agreed.form.decides")}
          none={t("agreed.form.choose")}
          value={form.decides}
          onChoice={(decides) => {
            setNobodyChosen(false);
            draft.change({ decides });
          }}
          error={errorAt(errors, "decides")}
          {...{ list, cooperation, own }}
        />
        <DeciderField
          id="felt-heard"
          label={t("agreed.form.heard")}
          none={t("agreed.form.heard.none")}
          value={form.heard}
          onChoice={(heard) => draft.change({ heard })}
          error={errorAt(errors, "heard")}
          {...{ list, cooperation, own }}
        />
        <Fieldset>
          <Fieldset.Legend>{t("agreed.form.where")}</Fieldset.Legend>
          <Textfield
            id="felt-document"
            label={t("agreed.form.document")}
            description={t("agreed.form.document.description")}
            value={form.document}
            onChange={(event) => draft.change({ document: event.currentTarget.value })}
            error={errorAt(errors, "document")}
            autoComplete="off"
          />
          <Textfield
            id="felt-place"
            label={t("agreed.form.place")}
            description={t("agreed.form.place.description")}
            value={form.place}
            onChange={(event) => draft.change({ place: event.currentTarget.value })}
            error={errorAt(errors, "place")}
            autoComplete="off"
          />
          <DateField
            id="felt-agreedOn"
            label={t("agreed.form.agreed-on")}
            description={t("agreed.form.agreed-on.description")}
            value={form.agreedOn}
            onDate={(agreedOn) => draft.change({ agreedOn })}
            error={errorAt(errors, "agreedOn")}
            max={today}
          />
          <TextField
            id="felt-words"
            label={t("agreed.form.words")}
            description={t("agreed.form.words.description")}
            value={form.words}
            onText={(words) => draft.change({ words })}
            error={errorAt(errors, "words")}
            rows={4}
          />
        </Fieldset>
        <RefusedForWho problem={sending.problem} />
        {sending.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
        <div className={styles.buttons}>
          <Button type="submit" loading={sending.isSending}>
            {t("agreed.form.save")}
          </Button>
          <Button type="button" variant="tertiary" onClick={() => onDone(null)}>
            {t("agreed.form.cancel")}
          </Button>
        </div>
      </form>
      {stands?.says && <WithdrawAgreed cooperation={cooperation} stands={stands} onDone={() => done("withdrawn")} />}
      <EarlierRecords records={list.records.filter((one) => one.decision === decision)} />
    </section>
  );
}

const fieldId = (path: string): string | null =>
  ["decides", "heard", "document", "place", "agreedOn", "words"].includes(path) ? `felt-${path}` : null;
