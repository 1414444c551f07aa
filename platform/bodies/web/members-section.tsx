import { Button, Details, Field, Input, Label, Select, Textfield } from "@digdir/designsystemet-react";
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
import type { BodyDetailWire, MemberWire, SeatMemberInput } from "../contract.ts";
import styles from "./bodies.module.css";

const roles = ["leader", "deputy-leader", "member", "deputy"] as const;

/** Who sits there today, and who has sat before. */
export function MembersSection({ body }: { body: BodyDetailWire }): ReactElement | null {
  const { t } = useSentences();
  if (body.kind === "chief-executive") return null;
  return (
    <Section
      heading={t("body.members")}
      lead={body.parties.length > 0 ? seatsOf(body, t("body.no-party")) : undefined}
      id="medlemmer"
    >
      {body.members.length === 0 ? (
        <p>
          {t("body.members.who")} <Unknown who={t("body.secretary")} />
        </p>
      ) : (
        <Members body={body} members={body.members} caption={t("body.members.today")} />
      )}
      {body.otherMembers.length > 0 && (
        <Details data-size="sm" data-color="neutral" className={styles.details}>
          <Details.Summary>{t("body.members.others", { count: body.otherMembers.length })}</Details.Summary>
          <Details.Content>
            <Members body={body} members={body.otherMembers} caption={t("body.members.others-caption")} />
          </Details.Content>
        </Details>
      )}
      {body.mayChange && <Seat body={body} />}
    </Section>
  );
}

const seatsOf = ({ parties }: BodyDetailWire, none: string): string =>
  parties.map(({ party, seats }) => `${party ?? none} ${seats}`).join(" · ");

function Members({
  body,
  members,
  caption,
}: {
  body: BodyDetailWire;
  members: readonly MemberWire[];
  caption: string;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const today = useToday();
  const ending = useSending({ changes: [["bodies"]] });
  return (
    <>
      <DataTable
        caption={caption}
        rows={members}
        rowKey={({ id }) => id}
        columns={[
          { id: "person", header: t("body.member.person"), cell: ({ person }: MemberWire) => person },
          { id: "role", header: t("body.member.role"), cell: ({ role }) => t(`body.role.${role}`) },
          { id: "party", header: t("body.member.party"), cell: ({ party }) => party ?? <Unknown /> },
          {
            id: "period",
            header: t("body.member.period"),
            cell: ({ from, to }) =>
              to
                ? t("body.member.from-to", { from: format.date(from), to: format.date(to) })
                : t("body.member.from", { from: format.date(from) }),
          },
          ...(body.mayChange
            ? [
                {
                  id: "end",
                  header: "",
                  cell: ({ id, person, to }: MemberWire) =>
                    to === null && (
                      <Button
                        variant="tertiary"
                        data-size="sm"
                        aria-label={t("body.member.end-named", { person })}
                        onClick={() =>
                          ending.send(
                            `/api/v1/bodies/${encodeURIComponent(body.id)}/members/${encodeURIComponent(id)}/end`,
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
          { caption, columns: ["role", "party"] },
          { caption: t("body.member.period"), columns: ["period", "end"] },
        ]}
      />
      {ending.problem && <Refused problem={ending.problem} />}
    </>
  );
}

function Seat({ body }: { body: BodyDetailWire }): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const empty = { person: "", party: "", role: "member", from: today } as const;
  const [form, setForm] = useState<{ person: string; party: string; role: SeatMemberInput["role"]; from: string }>(
    empty,
  );
  const sending = useSending({ changes: [["bodies"]], onDone: () => setForm(empty) });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const input: SeatMemberInput = { ...form, party: form.party.trim() || null };
        sending.send(`/api/v1/bodies/${encodeURIComponent(body.id)}/members`, input);
      }}
    >
      <div className={styles.row}>
        <Textfield
          label={t("body.member.person")}
          value={form.person}
          onChange={(event) => setForm({ ...form, person: event.currentTarget.value })}
          error={errorAt(errors, "person")}
          autoComplete="off"
        />
        <Textfield
          label={t("body.member.party")}
          value={form.party}
          onChange={(event) => setForm({ ...form, party: event.currentTarget.value })}
          autoComplete="off"
        />
        <Field>
          <Label>{t("body.member.role")}</Label>
          <Select
            value={form.role}
            onChange={(event) => setForm({ ...form, role: event.currentTarget.value as SeatMemberInput["role"] })} // the options are the roles
          >
            {roles.map((role) => (
              <Select.Option key={role} value={role}>
                {t(`body.role.${role}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t("body.member.from-label")}</Label>
          <Input
            type="date"
            value={form.from}
            onChange={(event) => setForm({ ...form, from: event.currentTarget.value })}
          />
        </Field>
        <Button type="submit" variant="secondary" loading={sending.isSending}>
          {t("body.member.add")}
        </Button>
      </div>
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
    </form>
  );
}
