import { Field, Label, Select } from "@digdir/designsystemet-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useKnownMe } from "../../../kernel/web/me.ts";
import { Loading } from "../../../kernel/web/states.tsx";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { SavedMatterWire } from "../../contract.ts";
import { proposalKinds } from "../../domain/index.ts";
import { SendPart } from "../act/send-part.tsx";
import { matterAddress } from "../addresses.ts";
import { matterStartQuery } from "../matter-queries.ts";
import styles from "./fresh.module.css";
import { MatterFields, matterFieldId } from "./matter-fields.tsx";
import { emptyForm, type Kind, type MatterForm, toMatter } from "./matter-form.ts";
import type { FiguresHelp, Prefilled } from "./new-matter-page.tsx";

const isKind = (text: string | undefined): text is Kind => (proposalKinds as readonly string[]).includes(text ?? "");

/** The form of a new matter, with what the law, the participants and their meeting plans say. */
export function WriteMatter({
  cooperation,
  known,
  figuresHelp,
}: {
  cooperation: string;
  known: Prefilled;
  figuresHelp: FiguresHelp | undefined;
}): ReactElement {
  const { t } = useSentences();
  const me = useKnownMe();
  const navigate = useNavigate();
  const empty = useMemo<MatterForm>(
    () => ({
      ...emptyForm,
      kind: isKind(known.kind) ? known.kind : "key",
      title: known.title ?? "",
      text: known.text ?? "",
    }),
    [known.kind, known.title, known.text],
  );
  const name = ["sak-ny", cooperation, known.kind ?? "", known.title ?? ""].join("-");
  const { value: form, change, savedAt, forget } = useDraft(name, empty);
  const start = useQuery({ ...matterStartQuery(cooperation, form.kind), placeholderData: keepPreviousData });
  const sending = useSending<SavedMatterWire>({
    changes: [["matters", "list"]],
    onDone: ({ id }) => {
      forget();
      void navigate({ to: matterAddress(id), search: { gjort: "utkast" } as never }); // the router's own types know no address
    },
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  if (start.isError) throw start.error; // the route says what went wrong, as for every page
  if (!start.data) return <Loading />;
  const { holders } = start.data;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sending.send("/api/v1/matters", toMatter(form, start.data));
      }}
    >
      {me?.kind === "person" && holders.length === 0 && <p className={styles.next}>{t("fresh.not-yours")}</p>}
      <FormErrorSummary errors={errors} idOf={matterFieldId} />
      {holders.length > 1 && (
        <Field>
          <Label>{t("fresh.holder")}</Label>
          <Select
            id="felt-holder"
            value={form.holder || (holders[0]?.holder ?? "")}
            onChange={(event) => change({ holder: event.currentTarget.value })}
          >
            {holders.map((one) => (
              <Select.Option key={one.holder} value={one.holder}>
                {one.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <MatterFields
        form={form}
        change={change}
        errors={errors}
        start={start.data}
        figuresHelp={figuresHelp?.({
          form,
          start: start.data,
          onFigures: (figures) => change({ figures }),
          onText: (text) => change({ text }),
        })}
      />
      <SendPart next={t("fresh.next")} button={t("fresh.save")} sending={sending} savedAt={savedAt} />
    </form>
  );
}
