import { Button, Textfield } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo, useState } from "react";
import { DataTable } from "../../../kernel/web/data-table.tsx";
import { errorAt, errorsOf } from "../../../kernel/web/form-errors.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { Refused } from "../../../kernel/web/states.tsx";
import { Unknown } from "../../../kernel/web/unknown.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { LetterListWire } from "../../contract.ts";
import { lettersQuery } from "../matter-queries.ts";
import styles from "./act.module.css";

type One = LetterListWire["participants"][number];

/** The case by letter to the official address of whoever has not joined, and what became of it. */
export function Letters({ matter }: { matter: string }): ReactElement | null {
  const { t } = useSentences();
  const { data } = useQuery(lettersQuery(matter));
  const sending = useSending({ changes: [["matters", "letters", matter]] });
  const others = data?.participants.filter(({ joined }) => !joined) ?? [];
  if (!data) return null;
  return (
    <Section heading={t("act.letters")} lead={t(others.length === 0 ? "act.letters.all-joined" : "act.letters.lead")}>
      {others.length > 0 && (
        <DataTable<One>
          caption={t("act.letters.caption")}
          rows={others}
          rowKey={({ participant }) => participant}
          columns={[
            { id: "name", header: t("matter.kroner.participant"), cell: ({ name }) => name },
            { id: "to", header: t("act.letters.address"), cell: ({ address }) => address ?? <Unknown /> },
            { id: "state", header: t("act.lenker.state"), cell: (one) => <State one={one} /> },
            {
              id: "send",
              header: "",
              cell: ({ participant, name, address }) =>
                address && (
                  <Button
                    variant="secondary"
                    data-size="sm"
                    aria-label={t("act.letters.send-named", { name })}
                    onClick={() =>
                      sending.send(`/api/v1/matters/${encodeURIComponent(matter)}/letters`, { participant })
                    }
                  >
                    {t("act.letters.send")}
                  </Button>
                ),
            },
          ]}
          narrowParts={[
            { caption: t("act.letters.caption"), columns: ["state", "send"] },
            { caption: t("act.letters.address"), columns: ["to"] },
          ]}
        />
      )}
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
      {others
        .filter(({ address }) => address === null)
        .map((one) => (
          <RegisterAddress key={one.participant} matter={matter} one={one} />
        ))}
    </Section>
  );
}

function State({ one: { letters } }: { one: One }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const last = letters.at(-1);
  if (!last) return <>{t("act.letters.none")}</>;
  return (
    <>
      {t(`act.letters.state.${last.state}`, { date: format.date(last.writtenOn), version: last.version })}
      {last.failure && ` ${t(`act.letters.failure.${last.failure}`)}`}
    </>
  );
}

function RegisterAddress({ matter, one }: { matter: string; one: One }): ReactElement {
  const { t } = useSentences();
  const [form, setForm] = useState({ address: "", source: "" });
  const sending = useSending({ changes: [["matters", "letters", matter]] });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <form
      className={styles.address}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sending.send(`/api/v1/municipalities/${one.participant}/mail-address`, { ...form, seen: null }, "PUT");
      }}
    >
      <Textfield
        label={t("act.letters.address-of", { name: one.name })}
        type="email"
        value={form.address}
        onChange={(event) => setForm({ ...form, address: event.currentTarget.value })}
        error={errorAt(errors, "address")}
        autoComplete="off"
      />
      <Textfield
        label={t("act.letters.source")}
        value={form.source}
        onChange={(event) => setForm({ ...form, source: event.currentTarget.value })}
        error={errorAt(errors, "source")}
        autoComplete="off"
      />
      <Button type="submit" variant="secondary" loading={sending.isSending}>
        {t("act.letters.register")}
      </Button>
      {sending.problem && <Refused problem={sending.problem} />}
    </form>
  );
}
