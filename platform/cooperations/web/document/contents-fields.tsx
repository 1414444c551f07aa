import { Field, Label, Select, Textarea, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { errorAt, type FormErrors } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { type DocumentKind, documentKinds } from "../../domain/document/document.ts";
import styles from "./contents-fields.module.css";
import type { DocumentForm } from "./document-form.ts";

/** The id of the field that a path of the contract speaks of. */
export const contentsFieldId = (path: string): string | null =>
  ["kind", "title", "text"].includes(path) ? `dokument-${path}` : null;

/** What is written: the kind, the title and the text. */
export function ContentsFields({
  form,
  change,
  errors,
}: {
  form: DocumentForm;
  change: (next: Partial<DocumentForm>) => void;
  errors: FormErrors;
}): ReactElement {
  const { t } = useSentences();
  const textError = errorAt(errors, "text");
  return (
    <>
      <Field className={styles.kind}>
        <Label>{t("document.form.kind")}</Label>
        <Select
          id="dokument-kind"
          value={form.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as DocumentKind })} // the options are the kinds
        >
          {documentKinds.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`document.kind.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield
        id="dokument-title"
        label={t("document.form.title")}
        description={t("document.form.title.description")}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={errorAt(errors, "title")}
        required
        autoComplete="off"
      />
      <Field>
        <Label>{t("document.form.text")}</Label>
        <Field.Description>
          {t("document.form.text.description")} {t("document.form.no-attachments")}
        </Field.Description>
        <Textarea
          id="dokument-text"
          className={styles.text}
          rows={16}
          value={form.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          aria-invalid={textError ? true : undefined}
        />
        {textError && <ValidationMessage>{textError}</ValidationMessage>}
      </Field>
    </>
  );
}
