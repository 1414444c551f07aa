import {
  Button,
  Field,
  Input,
  Label,
  Paragraph,
  Select,
  Textfield,
  ValidationMessage,
} from "@digdir/designsystemet-react";
import { render } from "@omforent/fairness";
import { ore } from "@omforent/kernel";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { SignInFirst } from "../../../kernel/web/sign-in.tsx";
import { Refused, RefusedForWho } from "../../../kernel/web/states.tsx";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { KeyVersionsJson, NegotiationWire, ProposedKeyWire } from "../../contract.ts";
import { vocabularyOf } from "../../domain/index.ts";
import { useSaid } from "../sentences.ts";
import { paths } from "../use-workshop-facts.ts";
import type { Workshop } from "../workshop.ts";
import { moneyIn } from "./at-the-table.ts";
import { InKindFields } from "./in-kind-fields.tsx";
import styles from "./negotiation.module.css";
import { negotiationAddress, negotiationKey } from "./negotiation-query.ts";
import { AdvancesFields, PhaseInFields } from "./proposal-fields.tsx";
import { emptyForm, toProposal } from "./propose-input.ts";

/** What goes with the key, all of which stands in the proposal's text; and, for those who are not ready, a draft of their own. */
export function ProposeForm({
  workshop,
  cooperation,
  known,
}: {
  workshop: Workshop;
  cooperation: string;
  known: NegotiationWire;
}): ReactElement {
  const { t } = useSaid();
  const navigate = useNavigate();
  const { value: form, change, forget } = useDraft(`forslag-${cooperation}`, emptyForm);
  const sending = useSending<ProposedKeyWire>({
    changes: [negotiationKey(cooperation), [paths.keys(cooperation)]],
    onDone: () => {
      forget();
      void navigate({ to: negotiationAddress(cooperation) });
    },
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  const holder = known.mayPropose.some((one) => one.holder === form.holder)
    ? form.holder
    : (known.mayPropose[0]?.holder ?? "");
  const dateError = errorAt(errors, "validFrom");
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sending.send(paths.proposals(cooperation), toProposal(workshop, form, holder));
      }}
    >
      <SignInFirst what={t("negotiation.propose.what")} />
      <FormErrorSummary
        errors={errors}
        idOf={(path) => (["validFrom", "reason", "phaseIn"].includes(path) ? `forslag-${path}` : null)}
      />
      <RefusedForWho problem={sending.problem} />
      <About workshop={workshop} known={known} />
      {known.mayPropose.length > 1 && (
        <Field>
          <Label>{t("negotiation.propose.for")}</Label>
          <Select value={holder} onChange={(event) => change({ holder: event.currentTarget.value })}>
            {known.mayPropose.map((one) => (
              <Select.Option key={one.holder} value={one.holder}>
                {one.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Field className={styles.amount}>
        <Label htmlFor="forslag-validFrom">{t("negotiation.propose.valid-from")}</Label>
        <Field.Description>{t("negotiation.propose.valid-from.description")}</Field.Description>
        <Input
          id="forslag-validFrom"
          type="date"
          value={form.validFrom}
          onChange={(event) => change({ validFrom: event.currentTarget.value })}
          aria-invalid={dateError ? true : undefined}
        />
        {dateError && <ValidationMessage>{dateError}</ValidationMessage>}
      </Field>
      <PhaseInFields form={form} change={change} errors={errors} />
      <AdvancesFields form={form} change={change} errors={errors} />
      <InKindFields form={form} change={change} errors={errors} />
      <Textfield
        multiline
        rows={4}
        id="forslag-reason"
        label={t("negotiation.propose.reason")}
        description={t("negotiation.propose.reason.description")}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errorAt(errors, "reason")}
      />
      {sending.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
      <Paragraph className={styles.text}>{t("negotiation.propose.public")}</Paragraph>
      <div className={styles.buttons}>
        <Button type="submit" loading={sending.isSending}>
          {t("negotiation.propose.do")}
        </Button>
        <KeepDraft workshop={workshop} cooperation={cooperation} />
      </div>
    </form>
  );
}

/** What the proposal is held against: the negotiation's amount and year, or those of the workshop when this opens one. */
function About({ workshop: { state, last }, known }: { workshop: Workshop; known: NegotiationWire }): ReactElement {
  const { t } = useSaid();
  const format = useFormat();
  const open = known.negotiation && known.negotiation.end === null ? known.negotiation : null;
  const amount = open ? moneyIn(open.amount) : last?.evaluation.total;
  return (
    <Paragraph className={styles.text}>
      {t(open ? "negotiation.propose.held-against" : "negotiation.propose.opens", {
        amount: format.kroner(amount ?? ore(0n)),
        year: open?.year ?? state.year,
        count: open?.participants.length ?? known.wouldSit?.length ?? 0,
      })}{" "}
      {!(open ? open.amountIsReal : state.amountIsReal) && t("negotiation.propose.example")}
    </Paragraph>
  );
}

/** A variant that only the own municipality sees, to think about. */
function KeepDraft({ workshop, cooperation }: { workshop: Workshop; cooperation: string }): ReactElement {
  const { t } = useSaid();
  const { state, facts, last } = workshop;
  const keeping = useSending<KeyVersionsJson>({ changes: [[paths.keys(cooperation)]] });
  const keep = () =>
    last &&
    keeping.send(paths.keys(cooperation), {
      key: render(last.key, vocabularyOf(state, facts), state.language),
      language: state.language,
      validFrom: null,
      status: "draft",
      source: { title: t("negotiation.propose.draft.source"), url: null, date: null },
      note: null,
      seen: 0,
    });
  return (
    <>
      <Button variant="tertiary" loading={keeping.isSending} onClick={keep}>
        {t("negotiation.propose.draft")}
      </Button>
      <span role="status">{keeping.done && t("negotiation.propose.draft.kept")}</span>
      {keeping.problem && <Refused problem={keeping.problem} />}
    </>
  );
}
