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
type Way = One["letters"][number]["way"];

/** The case by letter to whoever has not joined, by which way, and what became of it. */
export function Letters({ matter }: { matter: string }): ReactElement | null {
  const { t } = useSentences();
  const { data } = useQuery(lettersQuery(matter));
  const sending = useSending({ changes: [["matters", "letters", matter]] });
  const others = data?.participants.filter(({ joined }) => !joined) ?? [];
  if (!data) return null;
  const { sendsBySvarUt } = data;
  const order = (participant: string, by: Way) =>
    sending.send(`/api/v1/matters/${encodeURIComponent(matter)}/letters`, { participant, by });
  return (
    <Section heading={t("act.letters")} lead={t(others.length === 0 ? "act.letters.all-joined" : "act.letters.lead")}>
      {others.length > 0 && (
        <DataTable<One>
          caption={t("act.letters.caption")}
          rows={others}
          rowKey={({ participant }) => participant}
          columns={[
            { id: "name", header: t("matter.kroner.participant"), cell: ({ name }) => name },
            {
              id: "to",
              header: t("act.letters.address"),
              cell: (one) => <To one={one} sendsBySvarUt={sendsBySvarUt} />,
            },
            { id: "state", header: t("act.lenker.state"), cell: (one) => <State one={one} /> },
            {
              id: "send",
              header: "",
              cell: (one) => <WaysOut one={one} sendsBySvarUt={sendsBySvarUt} order={order} />,
            },
          ]}
          narrowParts={[
            { caption: t("act.letters.caption"), columns: ["state", "send"] },
            { caption: t("act.letters.address"), columns: ["to"] },
          ]}
        />
      )}
      {others.length > 0 && <AboutSvarUt others={others} sendsBySvarUt={sendsBySvarUt} />}
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

function To({ one, sendsBySvarUt }: { one: One; sendsBySvarUt: boolean }): ReactElement {
  const { t } = useSentences();
  return (
    <>
      <div>{one.address ?? <Unknown />}</div>
      {sendsBySvarUt && one.organisationNumber && (
        <div>{t("act.letters.organisation-number", { number: one.organisationNumber })}</div>
      )}
    </>
  );
}

function State({ one: { letters } }: { one: One }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  if (letters.length === 0) return <>{t("act.letters.none")}</>;
  return (
    <>
      {letters.map(({ id, state, way, failure, version, writtenOn }) => (
        <div key={id}>
          {t(`act.letters.state.${state}`, {
            date: format.date(writtenOn),
            version,
            way: t(`act.letters.way.${way}`),
          })}
          {failure && ` ${t(failureKey(failure, way))}`}
        </div>
      ))}
    </>
  );
}

type Failure = NonNullable<One["letters"][number]["failure"]>;

const failureKey = (failure: Failure, way: Way) =>
  failure === "refused-by-server" && way === "svarut"
    ? "act.letters.failure.svarut.refused-by-server"
    : (`act.letters.failure.${failure}` as const);

/** A button for each way that is open to this one. */
function WaysOut({
  one: { participant, name, address, organisationNumber, letters },
  sendsBySvarUt,
  order,
}: {
  one: One;
  sendsBySvarUt: boolean;
  order: (participant: string, by: Way) => void;
}): ReactElement {
  const { t } = useSentences();
  const bySvarUt = letters.length === 0 ? "act.letters.svarut" : "act.letters.svarut-again";
  return (
    <div className={styles.buttons}>
      {address && (
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={t("act.letters.send-named", { name })}
          onClick={() => order(participant, "e-mail")}
        >
          {t("act.letters.send")}
        </Button>
      )}
      {sendsBySvarUt && organisationNumber && (
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={t(`${bySvarUt}-named`, { name })}
          onClick={() => order(participant, "svarut")}
        >
          {t(bySvarUt)}
        </Button>
      )}
    </div>
  );
}

/** What SvarUt does here, or what is missing for it. */
function AboutSvarUt({ others, sendsBySvarUt }: { others: readonly One[]; sendsBySvarUt: boolean }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  if (!sendsBySvarUt) return <p>{t("act.letters.svarut.not-set-up")}</p>;
  const without = others.filter(({ organisationNumber }) => organisationNumber === null).map(({ name }) => name);
  return (
    <>
      {without.length < others.length && <p>{t("act.letters.svarut.what")}</p>}
      {without.length > 0 && <p>{t("act.letters.svarut.no-number", { names: format.list(without) })}</p>}
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
