import {
  Alert,
  Button,
  Checkbox,
  Field,
  Fieldset,
  Heading,
  Label,
  Paragraph,
  Select,
  Textfield,
} from "@digdir/designsystemet-react";
import { addDays } from "@omforent/kernel";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { DataTable } from "../../../kernel/web/data-table.tsx";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { RefusedForWho } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import type { AnswerLinkListWire, MakeAnswerLinkInput } from "../../contract.ts";
import { answerLinksQuery } from "../matter-queries.ts";
import styles from "./act.module.css";
import type { ActProps } from "./act-page.tsx";
import { DateField } from "./date-field.tsx";
import { Letters } from "./letters.tsx";

type Made = { readonly id: string; readonly path: string; readonly expiresOn: string };
type Link = AnswerLinkListWire["links"][number];
const kinds = ["decision", "view"] as const;

/** One-time links for municipalities that have not joined: made here, sent to the official address, and withdrawn if they go astray. */
export function AnswerLinks({ matter }: ActProps): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const others = matter.participations.filter(({ how }) => how !== "is-informed");
  const [participant, setParticipant] = useState(others[0]?.participant ?? "");
  const [may, setMay] = useState<readonly ("decision" | "view")[]>(kinds);
  const [expiresOn, setExpires] = useState<string>(addDays(today, 60));
  const [sentTo, setSentTo] = useState("");
  const sending = useSending<Made>({ changes: [["matters", "links", matter.id]], onDone: () => setSentTo("") });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <>
      {sending.done && <LinkOnce made={sending.done} />}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const input: MakeAnswerLinkInput = { participant, may: [...may], expiresOn, sentTo };
          sending.send(`/api/v1/matters/${encodeURIComponent(matter.id)}/answer-links`, input);
        }}
      >
        <FormErrorSummary
          errors={errors}
          idOf={(path) => (["sentTo", "expiresOn", "participant", "may"].includes(path) ? `felt-${path}` : null)}
        />
        <Field>
          <Label>{t("act.lenker.for")}</Label>
          <Select
            id="felt-participant"
            value={participant}
            onChange={(event) => setParticipant(event.currentTarget.value)}
          >
            {others.map((one) => (
              <Select.Option key={one.participant} value={one.participant}>
                {one.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Fieldset id="felt-may">
          <Fieldset.Legend>{t("act.lenker.may")}</Fieldset.Legend>
          {kinds.map((kind) => (
            <Checkbox
              key={kind}
              value={kind}
              label={t(`act.lenker.may.${kind}`)}
              checked={may.includes(kind)}
              onChange={(event) =>
                setMay(event.currentTarget.checked ? [...may, kind] : may.filter((one) => one !== kind))
              }
            />
          ))}
        </Fieldset>
        <Textfield
          id="felt-sentTo"
          label={t("act.lenker.sent-to")}
          description={t("act.lenker.sent-to.description")}
          value={sentTo}
          onChange={(event) => setSentTo(event.currentTarget.value)}
          error={errorAt(errors, "sentTo")}
          autoComplete="off"
        />
        <DateField
          id="felt-expiresOn"
          label={t("act.lenker.expires")}
          value={expiresOn}
          min={today}
          onDate={setExpires}
          error={errorAt(errors, "expiresOn")}
        />
        <p className={styles.next}>{t("act.lenker.next")}</p>
        <RefusedForWho problem={sending.problem} />
        {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
        <div className={styles.buttons}>
          <Button type="submit" loading={sending.isSending}>
            {t("act.lenker.button")}
          </Button>
        </div>
      </form>
      <Made matter={matter.id} />
      <Letters matter={matter.id} />
    </>
  );
}

/** The link, told this once. */
function LinkOnce({ made }: { made: Made }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const link = new URL(made.path, location.origin).href;
  return (
    <Alert data-color="success" className={styles.form}>
      <Heading level={2} data-size="xs" ref={heading} tabIndex={-1}>
        {t("act.lenker.ready")}
      </Heading>
      <Textfield label={t("act.lenker.link")} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      <div className={styles.buttons}>
        <Button
          type="button"
          onClick={() =>
            void navigator.clipboard.writeText(link).then(
              () => setSaid(t("matter.amendment.copied")),
              () => setSaid(t("matter.amendment.copy-failed")),
            )
          }
        >
          {t("act.lenker.copy")}
        </Button>
        <span aria-hidden="true">{said}</span>
        <Announce>{said}</Announce>
      </div>
      <Paragraph>{t("act.lenker.once", { date: format.date(made.expiresOn) })}</Paragraph>
    </Alert>
  );
}

function Made({ matter }: { matter: string }): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const { data } = useQuery(answerLinksQuery(matter));
  const withdrawing = useSending({ changes: [["matters", "links", matter]] });
  if (!data || data.links.length === 0) return null;
  return (
    <DataTable<Link>
      caption={t("act.lenker.caption")}
      rows={data.links}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", header: t("matter.kroner.participant"), cell: ({ participantName }) => participantName },
        { id: "to", header: t("act.lenker.sent-to"), cell: ({ sentTo }) => sentTo },
        { id: "made", header: t("act.lenker.made"), cell: ({ madeAt }) => format.instant(madeAt) },
        {
          id: "state",
          header: t("act.lenker.state"),
          cell: ({ state, expiresOn }) => t(`act.lenker.state.${state}`, { date: format.date(expiresOn) }),
        },
        {
          id: "withdraw",
          header: "",
          cell: ({ id, state, participantName }) =>
            state === "open" && (
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={t("act.lenker.withdraw-named", { name: participantName })}
                onClick={() => withdrawing.send(`/api/v1/answer-links/${encodeURIComponent(id)}/withdrawal`)}
              >
                {t("act.lenker.withdraw")}
              </Button>
            ),
        },
      ]}
      narrowParts={[
        { caption: t("act.lenker.caption"), columns: ["state", "withdraw"] },
        { caption: t("act.lenker.sent-to"), columns: ["to"] },
      ]}
    />
  );
}
