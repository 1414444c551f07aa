import { Button, Details } from "@digdir/designsystemet-react";
import { sources } from "@omforent/fairness";
import { ore } from "@omforent/kernel";
import { type ReactElement, useState } from "react";
import { formatKroner } from "../../../kernel/domain/format.ts";
import {
  aloneCostsOf,
  type FairnessState,
  type FairPoints,
  type FairProof,
  fairNames,
  middleOf,
  mostForProof,
  proveNucleolus,
} from "../../domain/alone/index.ts";
import { nameOf, sentence } from "../../domain/index.ts";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import styles from "./alone.module.css";

/** The methods in words, with who thought of them, and the proof of the nucleolus for whoever wants to see it. */
export function HowComputed({
  workshop,
  asked,
  points,
}: {
  workshop: Workshop;
  asked: FairnessState;
  points: FairPoints;
}): ReactElement {
  const { t, say } = useSaid();
  const corners = points.isEveryCorner ? "fair.how.corners" : "fair.how.three";
  return (
    <Details data-size="sm" data-color="neutral" className={styles.proof}>
      <Details.Summary>{t("fair.how")}</Details.Summary>
      <Details.Content className={styles.sentences}>
        <p>{t(`fair.how.${asked.assumption ?? "shared-fixed"}`)}</p>
        {fairNames.map((name) => (
          <p key={name}>
            <strong>{say(sentence("game.method", { method: t(`game.${name}`), ...sources[name] }))}</strong>{" "}
            {t(`game.${name}.idea.cost`)}
          </p>
        ))}
        <p>{say(sentence(corners, { tried: points.tried, held: points.all.length }))}</p>
        {points.all.length < points.tried && (
          <p>{say(sentence("fair.how.left-out", { count: points.tried - points.all.length, tried: points.tried }))}</p>
        )}
        {workshop.last!.evaluation.shares.length <= mostForProof && <Proof workshop={workshop} asked={asked} />}
      </Details.Content>
    </Details>
  );
}

function Proof({ workshop, asked }: { workshop: Workshop; asked: FairnessState }): ReactElement | null {
  const { t, say, language } = useSaid();
  const [shown, setShown] = useState<{ readonly of: FairnessState; readonly proof: FairProof } | null>(null);
  const { last, facts } = workshop;
  const show = () => {
    const shares = last!.evaluation.shares;
    const alone = aloneCostsOf(shares, asked.alone).flatMap((cost) => (cost ? [middleOf(cost)] : []));
    const names = shares.map(({ id }) => nameOf(facts, id));
    const proof = proveNucleolus(asked.assumption!, alone, { total: last!.evaluation.total, names });
    if (proof.ok) setShown({ of: asked, proof: proof.value });
  };
  if (asked.assumption === null) return null;
  if (shown?.of !== asked)
    return (
      <Button variant="secondary" data-size="sm" onClick={show}>
        {t("fair.proof.show")}
      </Button>
    );
  const { explained, isProved } = shown.proof;
  return (
    <>
      <p>{t("fair.proof.lead")}</p>
      <ol>
        {explained.steps.slice(1).map(({ code, params }, index) => (
          <li key={`${code} ${index}`}>
            {say(
              sentence(`game.${code}`, {
                number: index + 1,
                groups: listed(params.groups),
                players: listed(params.players),
                amount: typeof params.amount === "number" ? money(params.amount) : "",
              }),
            )}
          </li>
        ))}
      </ol>
      <p>{t(isProved ? "fair.proof.checked" : "fair.proof.not-checked")}</p>
    </>
  );

  function money(inOre: number): string {
    return formatKroner(ore(BigInt(Math.round(inOre))), language);
  }
}

const listed = (fact: unknown): string => (Array.isArray(fact) ? fact.join("; ") : "");
