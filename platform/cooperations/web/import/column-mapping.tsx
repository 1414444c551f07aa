import { Field, Label, Select } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { ColumnMappingWire, ImportColumn, ImportPreviewWire } from "../../contract.ts";
import styles from "./column-mapping.module.css";

const columns: readonly ImportColumn[] = [
  "name",
  "participants",
  "form",
  "host",
  "services",
  "cost",
  "costYear",
  "agreement",
  "endedOn",
  "source",
];

/** Which column of the file holds what. A change reads the file again at once. */
export function ColumnMapping({
  preview,
  onMapping,
}: {
  preview: ImportPreviewWire;
  onMapping: (mapping: ColumnMappingWire) => void;
}): ReactElement {
  const { t } = useSentences();
  return (
    <div className={styles.columns}>
      {columns.map((column) => (
        <Field key={column}>
          <Label>{t(`import.column.${column}`)}</Label>
          <Select
            data-size="sm"
            value={preview.mapping[column] ?? ""}
            onChange={({ currentTarget: { value } }) =>
              onMapping({ ...preview.mapping, [column]: value === "" ? null : Number(value) })
            }
          >
            <Select.Option value="">{t("import.column.none")}</Select.Option>
            {preview.headings.map((heading, index) => (
              <Select.Option key={index} value={index}>
                {`${letterOf(index)}: ${heading || t("import.column.no-heading")}`}
              </Select.Option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

/** A spreadsheet's name for a column: 0 is A, 26 is AA. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
