import {
  Button,
  Field,
  Fieldset,
  Input,
  Label,
  Paragraph,
  Radio,
  ValidationMessage,
} from "@digdir/designsystemet-react";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, type ReactElement, useMemo, useState } from "react";
import { errorAt, errorsOf } from "../../../kernel/web/form-errors.tsx";
import { Refused } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { actAddress, matterAddress } from "../../../matters/web/index.ts";
import type { AskedCouncilsWire } from "../../contract.ts";
import { useSaid } from "../sentences.ts";
import { type Numbered, useTable } from "./at-the-table.ts";
import styles from "./negotiation.module.css";
import { negotiationKey } from "./negotiation-query.ts";

/**
 * Makes a matter of the proposal, or the next version of the one that the councils have already: a draft of the reader's own, sent from the
 * matter's own page.
 */
export function AskCouncils({ proposal }: { proposal: Numbered }): ReactElement | null {
  const { t } = useSaid();
  const { negotiation, cooperation } = useTable();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [finalBy, setFinalBy] = useState("");
  const sent = useSentMatter();
  const [isNext, setNext] = useState(true);
  const next = isNext ? sent : null;
  const { seat, may } = negotiation;
  const mayAsk = seat !== null && (seat.kind === "mediator" || may.answer);
  const sending = useSending<AskedCouncilsWire>({
    changes: [negotiationKey(cooperation.id)],
    onDone: ({ matter }) => void navigate({ to: next ? actAddress(matter, "versjon") : matterAddress(matter) }),
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  if (!mayAsk || negotiation.end !== null || proposal.matter !== null) return null;
  if (!isOpen)
    return (
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t("negotiation.ask")}
      </Button>
    );
  const id = `${proposal.id}-frist`;
  const error = errorAt(errors, "finalBy");
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const body = { holder: seat.holder, finalBy: next ? null : finalBy || null, matter: next?.id ?? null };
    sending.send(`/api/v1/key-proposals/${encodeURIComponent(proposal.id)}/matter`, body);
  };
  return (
    <form className={styles.form} noValidate onSubmit={ask}>
      {sent && (
        <Fieldset>
          <Fieldset.Legend>{t("negotiation.ask.as")}</Fieldset.Legend>
          <Radio
            name={`${id}-som`}
            value="next"
            label={t("negotiation.ask.as.next", { title: sent.title })}
            description={t("negotiation.ask.as.next.description")}
            checked={isNext}
            onChange={() => setNext(true)}
          />
          <Radio
            name={`${id}-som`}
            value="new"
            label={t("negotiation.ask.as.new")}
            checked={!isNext}
            onChange={() => setNext(false)}
          />
        </Fieldset>
      )}
      {next === null && (
        <>
          <Paragraph className={styles.text}>
            {t("negotiation.ask.lead", { count: negotiation.participants.length, name: seat.name })}
          </Paragraph>
          <Field className={styles.amount}>
            <Label htmlFor={id}>{t("negotiation.ask.final-by")}</Label>
            <Field.Description>{t("negotiation.ask.final-by.description")}</Field.Description>
            <Input
              id={id}
              type="date"
              value={finalBy}
              onChange={(event) => setFinalBy(event.currentTarget.value)}
              aria-invalid={error ? true : undefined}
            />
            {error && <ValidationMessage>{error}</ValidationMessage>}
          </Field>
        </>
      )}
      {sending.problem && !error && <Refused problem={sending.problem} />}
      {sending.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
      <div className={styles.buttons}>
        <Button type="submit" loading={sending.isSending}>
          {t(next ? "negotiation.ask.do-next" : "negotiation.ask.do")}
        </Button>
        <Button variant="tertiary" onClick={() => setOpen(false)}>
          {t("negotiation.share.not-now")}
        </Button>
      </div>
    </form>
  );
}

/** The matter that the councils have already about another of the proposals, when the reader leads it: this one may be its next version. */
function useSentMatter(): Numbered["matter"] {
  const { proposals, negotiation } = useTable();
  const isOpen = ({ matter }: Numbered) => matter?.state === "open" || matter?.state === "rejected";
  return proposals.findLast((one) => isOpen(one) && one.matter?.holder === negotiation.seat?.holder)?.matter ?? null;
}
