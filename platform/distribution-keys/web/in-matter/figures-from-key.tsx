import { Button, Details, Textfield } from "@digdir/designsystemet-react";
import { type Ore, oreFromWire, oreToWire } from "@omforent/kernel";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { municipalitiesQuery } from "../../../municipalities/web/index.ts";
import { useKeyVersions } from "../key-status.tsx";
import styles from "./figures-from-key.module.css";

export type Filled = {
  readonly source: string;
  readonly years: readonly {
    readonly year: string;
    readonly rows: Readonly<Record<string, { readonly before: string; readonly after: string }>>;
  }[];
};

/** Fills a matter's figures from its own text: today's key and the proposed one, on the same amount. Nobody types what can be counted. */
export function FiguresFromKey({
  cooperation,
  participants,
  text,
  onFigures,
}: {
  cooperation: string;
  participants: readonly string[];
  text: string;
  onFigures: (figures: Filled) => void;
}): ReactElement {
  const { t, language } = useSentences();
  const format = useFormat();
  const { data: municipalities } = useQuery(municipalitiesQuery);
  const { data: keys } = useKeyVersions(cooperation);
  const inUse = keys?.versions.find(({ id }) => id === keys.inUse)?.sentences?.[language] ?? "";
  const [today, setToday] = useState<string | null>(null);
  const [amount, setAmount] = useState("");
  const [year, setYear] = useState("");
  const [said, setSaid] = useState("");
  const before = today ?? inUse;
  /** What reads and divides by a key is fetched when somebody asks for it. */
  const fill = async () => {
    const { amountsBy, keyInText } = await import("./key-in-text.ts");
    const money = oreFromWire(`${amount.replace(/\s|kr/g, "")}.00`);
    const people = municipalities?.filter(({ number }) => participants.includes(number)) ?? [];
    const proposed = keyInText(text, language);
    if (!money.ok || money.value <= 0n) return setSaid(t("in-matter.fill.amount-wrong"));
    if (!proposed) return setSaid(t("in-matter.fill.no-key"));
    const after = amountsBy(proposed.key, money.value, people);
    const former = before.trim() === "" ? null : keyInText(before, language);
    if (!after.ok || people.length < participants.length) return setSaid(t("in-matter.missing"));
    if (before.trim() !== "" && !former) return setSaid(t("in-matter.fill.today-wrong"));
    const now = former ? amountsBy(former.key, money.value, people) : null;
    const written = (amounts: ReadonlyMap<string, Ore> | undefined, id: string) => {
      const one = amounts?.get(id);
      return one === undefined ? "" : oreToWire(one).replace(".", ",");
    };
    onFigures({
      source: t("in-matter.fill.source", {
        amount: format.kroner(money.value),
        date: format.date(people[0]?.population?.date ?? "2026-01-01"),
      }),
      years: [
        {
          year: year.trim() || String(new Date().getFullYear() + 1),
          rows: Object.fromEntries(
            participants.map((id) => [
              id,
              { before: written(now?.ok ? now.value : undefined, id), after: written(after.value, id) },
            ]),
          ),
        },
      ],
    });
    setSaid(t("in-matter.fill.done"));
  };
  return (
    <Details data-color="neutral">
      <Details.Summary>{t("in-matter.fill")}</Details.Summary>
      <Details.Content className={styles.fields}>
        <p>{t("in-matter.fill.lead")}</p>
        <Textfield
          label={t("in-matter.fill.today")}
          description={t("in-matter.fill.today.description")}
          value={before}
          onChange={(event) => setToday(event.currentTarget.value)}
          autoComplete="off"
        />
        <Textfield
          label={t("in-matter.fill.amount")}
          inputMode="numeric"
          suffix="kr"
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
          autoComplete="off"
        />
        <Textfield
          label={t("in-matter.fill.year")}
          inputMode="numeric"
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
          autoComplete="off"
        />
        <Button variant="secondary" data-size="sm" className={styles.button} onClick={() => void fill()}>
          {t("in-matter.fill.button")}
        </Button>
        <p role="status">{said}</p>
      </Details.Content>
    </Details>
  );
}
