import { Button, Field, Input, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo, useState } from "react";
import { DataTable } from "../../kernel/web/data-table.tsx";
import { errorAt, errorsOf } from "../../kernel/web/form-errors.tsx";
import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Section } from "../../kernel/web/page.tsx";
import { Refused } from "../../kernel/web/states.tsx";
import { Unknown } from "../../kernel/web/unknown.tsx";
import { useSending } from "../../kernel/web/use-sending.ts";
import { useToday } from "../../kernel/web/use-today.ts";
import type { RecordWeightInput, WeightWire } from "../contract.ts";
import styles from "./bodies.module.css";
import { weightsQuery } from "./body-queries.ts";
import { ClauseText } from "./clause-text.tsx";

/** What each vote counts for, and where that stands. Whoever votes never types it. */
export function WeightsSection({
  cooperation,
  place,
  voters,
}: {
  cooperation: string;
  /** The body, or the cooperation itself. */
  place: string;
  voters: readonly { readonly id: string; readonly name: string }[];
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const today = useToday();
  const { data } = useQuery(weightsQuery(cooperation));
  const here = data?.weights.filter((weight) => weight.in === place) ?? [];
  const ending = useSending({ changes: [["weights"], ["matters"]] });
  return (
    <Section heading={t("body.weights")} lead={t("body.weights.lead")} id="vekter">
      {here.length === 0 ? (
        <p>
          {t("body.weights.what")} <Unknown who={t("body.weights.who")} />
        </p>
      ) : (
        <DataTable
          caption={t("body.weights.caption")}
          rows={here}
          rowKey={({ id }) => id}
          columns={[
            { id: "voter", header: t("body.weight.voter"), cell: ({ voterName }: WeightWire) => voterName },
            {
              id: "weight",
              header: t("body.weight.weight"),
              numeric: true,
              cell: ({ weight }) => weight.replace(/\/1$/, ""),
            },
            { id: "clause", header: t("body.weight.clause"), cell: ({ clause }) => <ClauseText clause={clause} /> },
            {
              id: "period",
              header: t("body.member.period"),
              cell: ({ from, to }) =>
                to
                  ? t("body.member.from-to", { from: format.date(from), to: format.date(to) })
                  : t("body.member.from", { from: format.date(from) }),
            },
            ...(data?.mayChange
              ? [
                  {
                    id: "end",
                    header: "",
                    cell: ({ id, voterName, to }: WeightWire) =>
                      to === null && (
                        <Button
                          variant="tertiary"
                          data-size="sm"
                          aria-label={t("body.weight.end-named", { name: voterName })}
                          onClick={() =>
                            ending.send(
                              `/api/v1/cooperations/${encodeURIComponent(cooperation)}/weights/${encodeURIComponent(id)}/end`,
                              { on: today },
                            )
                          }
                        >
                          {t("body.member.end")}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
          narrowParts={[
            { caption: t("body.weights.caption"), columns: ["weight", "period"] },
            { caption: t("body.weight.clause"), columns: ["clause", "end"] },
          ]}
        />
      )}
      {ending.problem && <Refused problem={ending.problem} />}
      {data?.mayChange && <Record cooperation={cooperation} place={place} voters={voters} />}
    </Section>
  );
}

type Written = {
  readonly voter: string;
  readonly weight: string;
  readonly document: string;
  readonly place: string;
  readonly from: string;
};

function Record({
  cooperation,
  place,
  voters,
}: {
  cooperation: string;
  place: string;
  voters: readonly { readonly id: string; readonly name: string }[];
}): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const [form, setForm] = useState<Written>({
    voter: voters[0]?.id ?? "",
    weight: "",
    document: "",
    place: "",
    from: today,
  });
  const sending = useSending({
    changes: [["weights"], ["matters"]],
    onDone: () => setForm((now) => ({ ...now, weight: "" })),
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const input: RecordWeightInput = {
          in: place,
          voter: form.voter,
          weight: form.weight.trim().replace(",", "."),
          clause: { kind: "agreed", document: form.document, place: form.place },
          from: form.from,
        };
        sending.send(`/api/v1/cooperations/${encodeURIComponent(cooperation)}/weights`, input);
      }}
    >
      <div className={styles.row}>
        <Field>
          <Label>{t("body.weight.voter")}</Label>
          <Select value={form.voter} onChange={(event) => setForm({ ...form, voter: event.currentTarget.value })}>
            {voters.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield
          label={t("body.weight.weight")}
          value={form.weight}
          onChange={(event) => setForm({ ...form, weight: event.currentTarget.value })}
          error={errorAt(errors, "weight")}
          autoComplete="off"
        />
        <Textfield
          label={t("body.weight.document")}
          value={form.document}
          onChange={(event) => setForm({ ...form, document: event.currentTarget.value })}
          error={errorAt(errors, "clause")}
          autoComplete="off"
        />
        <Textfield
          label={t("body.weight.place")}
          placeholder="§ 6"
          value={form.place}
          onChange={(event) => setForm({ ...form, place: event.currentTarget.value })}
          autoComplete="off"
        />
        <Field>
          <Label>{t("body.member.from-label")}</Label>
          <Input
            type="date"
            value={form.from}
            onChange={(event) => setForm({ ...form, from: event.currentTarget.value })}
          />
        </Field>
        <Button type="submit" variant="secondary" loading={sending.isSending}>
          {t("body.weight.add")}
        </Button>
      </div>
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
    </form>
  );
}
