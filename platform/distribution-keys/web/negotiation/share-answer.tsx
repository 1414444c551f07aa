import {
  Button,
  Dialog,
  Field,
  Fieldset,
  Heading,
  Label,
  Paragraph,
  Radio,
  Select,
  Textfield,
} from "@digdir/designsystemet-react";
import { type ReactElement, useMemo, useState } from "react";
import { keepTogether } from "../../../kernel/domain/format.ts";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { RefusedForWho } from "../../../kernel/web/states.tsx";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { ShareAnswerInput } from "../../contract.ts";
import { useSaid } from "../sentences.ts";
import { useTable } from "./at-the-table.ts";
import styles from "./negotiation.module.css";
import { negotiationKey } from "./negotiation-query.ts";

const ways = ["open", "withheld", "mediator"] as const;
type Way = (typeof ways)[number];
type SharingForm = { readonly way: Way; readonly mediator: string; readonly reason: string };
const nothing: SharingForm = { way: "open", mediator: "", reason: "" };

/** Whether to share what is saved, with whom, and what that means: said before it is done, since it cannot be taken back. */
export function ShareAnswer({ isUnsaved }: { isUnsaved: boolean }): ReactElement | null {
  const { t } = useSaid();
  const { negotiation, cooperation, own } = useTable();
  const shown = negotiation.answers.findLast(
    ({ participant, round, sharing }) => participant === own && round === negotiation.round && sharing === "mediator",
  );
  const [isOpen, setOpen] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const draft = useDraft<SharingForm>(`deling-${negotiation.id}-${own}`, nothing);
  const sending = useSending<object>({
    changes: [negotiationKey(cooperation.id)],
    onDone: () => {
      setConfirming(false);
      setOpen(false);
      draft.forget();
    },
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  const answer = negotiation.own ?? shown;
  if (!answer) return null;
  const { way, mediator, reason } = draft.value;
  const chosen = mediator || (negotiation.mediators[0]?.holder ?? "");
  const send = () => {
    const input: ShareAnswerInput = {
      participant: own ?? "",
      round: negotiation.round,
      seen: negotiation.own?.revision ?? null,
      mediator: way === "mediator" ? chosen : null,
      exemption: way === "open" || (way === "mediator" && reason.trim() === "") ? null : { reason },
    };
    sending.send(`/api/v1/negotiations/${encodeURIComponent(negotiation.id)}/answer/sharing`, input);
  };
  if (!isOpen)
    return (
      <Button variant="primary" className={styles.share} disabled={isUnsaved} onClick={() => setOpen(true)}>
        {isUnsaved ? t("negotiation.share.save-first") : t("negotiation.share.begin")}
      </Button>
    );
  return (
    <form
      className={styles.sharing}
      noValidate
      aria-labelledby="del-svaret"
      onSubmit={(event) => {
        event.preventDefault();
        setConfirming(true);
      }}
    >
      <Heading level={3} data-size="xs" id="del-svaret">
        {t("negotiation.share.heading")}
      </Heading>
      <FormErrorSummary
        errors={errors}
        idOf={(path) => (path === "exemption/reason" ? "deling-grunn" : path === "mediator" ? "deling-mekler" : null)}
      />
      <RefusedForWho problem={sending.problem} />
      <Fieldset>
        <Fieldset.Legend>{t("negotiation.share.with-whom")}</Fieldset.Legend>
        {ways
          .filter((one) => one !== "mediator" || negotiation.own !== null)
          .map((one) => (
            <Radio
              key={one}
              name="deling"
              value={one}
              label={t(`negotiation.share.${one}`)}
              description={keepTogether(t(`negotiation.share.${one}.means`))}
              checked={way === one}
              onChange={() => draft.change({ way: one })}
            />
          ))}
      </Fieldset>
      {way === "mediator" && (
        <Field>
          <Label>{t("negotiation.share.which-mediator")}</Label>
          <Select
            id="deling-mekler"
            value={chosen}
            onChange={(event) => draft.change({ mediator: event.currentTarget.value })}
          >
            {negotiation.mediators.map(({ holder, name }) => (
              <Select.Option key={holder} value={holder}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {way !== "open" && (
        <Textfield
          multiline
          rows={3}
          id="deling-grunn"
          label={t("negotiation.share.reason")}
          description={t(way === "mediator" ? "negotiation.share.reason.optional" : "negotiation.share.reason.public")}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          error={errorAt(errors, "exemption/reason")}
        />
      )}
      {sending.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
      <div className={styles.buttons}>
        <Button type="submit">{t(`negotiation.share.${way}.do`)}</Button>
        <Button variant="tertiary" onClick={() => setOpen(false)}>
          {t("negotiation.share.not-now")}
        </Button>
      </div>
      <Dialog
        open={isConfirming}
        onClose={() => setConfirming(false)}
        closeButton={t("negotiation.share.close")}
        aria-labelledby="del-bekreft"
      >
        <Heading level={2} data-size="xs" id="del-bekreft">
          {t(`negotiation.share.${way}.confirm`)}
        </Heading>
        <Paragraph className={styles.text}>{keepTogether(t(`negotiation.share.${way}.means`))}</Paragraph>
        <Paragraph className={styles.text}>{t("negotiation.share.for-good")}</Paragraph>
        <div className={styles.buttons}>
          <Button loading={sending.isSending} onClick={send}>
            {t(`negotiation.share.${way}.do`)}
          </Button>
          <Button variant="tertiary" onClick={() => setConfirming(false)}>
            {t("negotiation.share.not-now")}
          </Button>
        </div>
      </Dialog>
    </form>
  );
}
