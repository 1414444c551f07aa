import { parse, type Vocabulary } from "@omforent/fairness";
import { type PlainDate, parseDate } from "@omforent/kernel";
import type { Cooperation } from "../../cooperations/domain/index.ts";
import type { KeyVersion } from "../domain/index.ts";

/**
 * The keys that public documents tell of, read from the cooperation's own facts: they are kept in one place only. A source that
 * gives no whole key, or one in words that cannot be read, gives no version; the cooperation's page shows its words.
 */
export function documentedVersions(cooperation: Cooperation, vocabulary: Vocabulary): readonly KeyVersion[] {
  return cooperation.keyHistory.flatMap(({ id, value, origin, note }) => {
    if (!value?.sentence || origin.kind !== "public") return [];
    const key = parse(value.sentence, vocabulary, "nb");
    if (!key.ok) return [];
    const { title, url, date } = origin.source;
    return [
      {
        id: `documented-${id}`,
        cooperationId: cooperation.id,
        number: 0,
        validFrom: startOf(value.from),
        validFromText: value.fromText,
        key: key.value,
        status: value.status === "proposed" ? "proposed" : "documented",
        source: { title, url, date },
        note,
        holder: null,
        registeredBy: null,
        registeredAt: null,
        adoption: null,
      } as const,
    ];
  });
}

function startOf(from: string | null): PlainDate | null {
  const date = from === null ? null : parseDate(from);
  return date?.ok ? date.value : null;
}
