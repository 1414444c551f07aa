import { Button, Field, Label, Paragraph, Select } from "@digdir/designsystemet-react";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useMemo, useState } from "react";
import { sendJson } from "../../../kernel/web/api.ts";
import { errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { meQuery, useMe } from "../../../kernel/web/me.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { Loading } from "../../../kernel/web/states.tsx";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import type { CooperationSummaryWire, DocumentWire, SavedDocumentWire, WriteDocumentInput } from "../../contract.ts";
import { cooperationAddress } from "../addresses.ts";
import { cooperationQuery } from "../cooperation-queries.ts";
import { DraftNote } from "../form/draft-note.tsx";
import { ContentsFields, contentsFieldId } from "./contents-fields.tsx";
import { documentAddress } from "./document-addresses.ts";
import { type DocumentForm, emptyDocument, formOf } from "./document-form.ts";
import { documentQuery } from "./document-queries.ts";
import styles from "./draft-form.module.css";
import { holderOfNumber, type Writing, writesFor } from "./who-writes.ts";

/** The form for a new document. It is begun as an internal draft; sending it is another page's matter. */
export function NewDocumentPage({ cooperation, by, replaces }: NewDocument): ReactElement {
  const { t } = useSentences();
  const { data } = useSuspenseQuery(cooperationQuery(cooperation));
  const { isPending } = useQuery(meQuery);
  const earlier = useQuery({ ...documentQuery(replaces ?? ""), enabled: replaces !== undefined });
  const writing = writesFor(useMe(), data.summary);
  if (isPending || earlier.isLoading) return <Loading />;
  const page = {
    title: t("document.new.title"),
    crumbs: [
      { label: t("cooperations.title"), to: "/samarbeid" },
      { label: data.summary.name, to: cooperationAddress(cooperation) },
    ],
    heading: t("document.new.heading", { name: data.summary.name }),
  };
  if (writing.length === 0) return <Page {...page} lead={t("document.form.not-writer")} />;
  const asked = by === undefined ? undefined : holderOfNumber(by);
  return (
    <Form
      page={page}
      summary={data.summary}
      writing={[...writing].sort((a, b) => Number(b.holder === asked) - Number(a.holder === asked))}
      earlier={earlier.data ?? null}
    />
  );
}

export type NewDocument = {
  readonly cooperation: string;
  readonly by: string | undefined;
  readonly replaces: string | undefined;
};

function Form({
  page,
  summary,
  writing,
  earlier,
}: {
  page: Pick<Parameters<typeof Page>[0], "title" | "crumbs" | "heading">;
  summary: CooperationSummaryWire;
  writing: readonly Writing[];
  earlier: DocumentWire | null;
}): ReactElement {
  const { t } = useSentences();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [holder, setHolder] = useState(writing[0]?.holder ?? "");
  const beginning = useMemo(() => (earlier ? formOf(earlier) : emptyDocument), [earlier]);
  const draft = useDraft<DocumentForm>(`dokument-ny-${summary.id}-${earlier?.id ?? ""}`, beginning);
  const saving = useMutation({
    mutationFn: () =>
      sendJson<SavedDocumentWire>("POST", `/api/v1/cooperations/${encodeURIComponent(summary.id)}/documents`, {
        holder,
        kind: draft.value.kind,
        title: draft.value.title,
        text: draft.value.text,
        replaces: earlier?.id ?? null,
      } satisfies WriteDocumentInput),
    onSuccess: async (sent) => {
      if (!sent.ok) return;
      draft.forget();
      await queryClient.invalidateQueries({ queryKey: ["documents", "list"] });
      await navigate({ to: documentAddress(summary.id, sent.value.id) });
    },
  });
  const problem = saving.data && !saving.data.ok ? saving.data.problem : null;
  const errors = useMemo(() => errorsOf(problem), [problem]);
  const name = writing.find((one) => one.holder === holder)?.name ?? "";
  return (
    <Page
      {...page}
      lead={
        <>
          {earlier?.title && `${t("document.new.replaces", { title: earlier.title })} `}
          {t("document.new.lead", { holder: name })}
        </>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <FormErrorSummary errors={errors} idOf={contentsFieldId} />
        {writing.length > 1 && (
          <Field>
            <Label>{t("document.form.holder")}</Label>
            <Select value={holder} onChange={(event) => setHolder(event.currentTarget.value)}>
              {writing.map((one) => (
                <Select.Option key={one.holder} value={one.holder}>
                  {one.name}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
        <ContentsFields form={draft.value} change={draft.change} errors={errors} />
        {saving.isError && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
        <div className={styles.actions}>
          <Button type="submit" loading={saving.isPending}>
            {t("document.form.save-first")}
          </Button>
          <Button variant="tertiary" onClick={draft.forget}>
            {t("form.begin-again")}
          </Button>
        </div>
        <DraftNote savedAt={draft.savedAt} />
      </form>
    </Page>
  );
}
