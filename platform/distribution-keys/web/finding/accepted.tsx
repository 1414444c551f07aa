import { Heading } from "@digdir/designsystemet-react";
import type { Acceptance, AskingKey } from "@omforent/fairness";
import { ore } from "@omforent/kernel";
import type { ReactElement } from "react";
import { formatCount, formatKroner, formatList, roundHalfAway } from "../../../kernel/domain/format.ts";
import { nameOf, sentence } from "../../domain/index.ts";
import styles from "../alone/alone.module.css";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import { KeySentence, useAmountsText } from "./found-keys.tsx";
import { TryKey } from "./try-key.tsx";
import type { Asked } from "./use-finding.ts";

/** Which keys all who have answered can live with; else the one that asks the least, and whose concession alone opens the way. */
export function Accepted({
  workshop,
  asked,
  acceptance: { front, silent, deadlock },
}: {
  workshop: Workshop;
  asked: Asked;
  acceptance: Acceptance;
}): ReactElement {
  const { t, say, language } = useSaid();
  const amountsText = useAmountsText(workshop, asked);
  const names = (ids: readonly string[]) =>
    formatList(
      ids.map((id) => nameOf(workshop.facts, id)),
      language,
    );
  const askedText = ({ asked: of }: AskingKey) =>
    formatList(
      of.map(({ participant, beyond }) =>
        say(
          sentence("finding.asks", {
            name: nameOf(workshop.facts, participant),
            amount: formatKroner(ore(roundHalfAway(beyond)), language),
          }),
        ),
      ),
      language,
    );
  return (
    <>
      <Heading level={4} data-size="2xs">
        {t("finding.accepted")}
      </Heading>
      {silent.length > 0 && <p>{say(sentence("finding.silent", { names: names(silent) }))}</p>}
      {deadlock === null ? (
        <>
          <p>
            {say(
              sentence(front.admitted === 1 ? "finding.admitted.one" : "finding.admitted", {
                count: formatCount(front.admitted, language),
                examined: formatCount(front.examined, language),
              }),
            )}
          </p>
          <ul className={styles.keys}>
            {front.keys.slice(0, mostAccepted).map((key) => (
              <li key={key.weights.join()}>
                <KeySentence workshop={workshop} found={key} />
                <p>{amountsText(key)}.</p>
                <TryKey workshop={workshop} found={key} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{say(sentence("finding.none-accepted", { examined: formatCount(front.examined, language) }))}</p>
          <ul className={styles.keys}>
            <li>
              <p>{t("finding.least-asked")}</p>
              <KeySentence workshop={workshop} found={deadlock.leastAsked} />
              <p>{askedText(deadlock.leastAsked)}.</p>
              <TryKey workshop={workshop} found={deadlock.leastAsked} />
            </li>
            {deadlock.concessions.filter(isOther(deadlock.leastAsked)).map((key) => (
              <li key={key.asked[0]!.participant}>
                <p>
                  {say(
                    sentence("finding.concession", {
                      name: names([key.asked[0]!.participant]),
                      amount: formatKroner(ore(roundHalfAway(key.asked[0]!.beyond)), language),
                    }),
                  )}
                </p>
                <KeySentence workshop={workshop} found={key} />
                <TryKey workshop={workshop} found={key} />
              </li>
            ))}
          </ul>
          {deadlock.concessions.length === 0 && <p>{t("finding.no-concession")}</p>}
        </>
      )}
    </>
  );
}

/** A key that is told already is not told again. */
const isOther =
  (told: AskingKey) =>
  ({ weights }: AskingKey): boolean =>
    weights.join() !== told.weights.join();

const mostAccepted = 3;
