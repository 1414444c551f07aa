import { Field, Input, Label, ValidationMessage } from "@digdir/designsystemet-react";
import { type ReactElement, useState } from "react";
import { nameOf, ownFirst } from "../../domain/index.ts";
import { readVoteCount, type VotingState } from "../../domain/voting/index.ts";
import styles from "../alone/alone.module.css";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";

/** How many votes each has, as the agreement says. Empty is «ikke kjent», never zero. */
export function VotesFields({
  workshop: { last, facts },
  voting,
  ask,
}: {
  workshop: Workshop;
  voting: VotingState;
  ask: (next: Partial<VotingState>) => void;
}): ReactElement {
  const { t } = useSaid();
  const put = (id: string, votes: bigint | null) =>
    ask({
      votes: [
        ...voting.votes.filter(({ participant }) => participant !== id),
        ...(votes === null ? [] : [{ participant: id, votes }]),
      ],
    });
  return (
    <fieldset className={`${styles.plain} ${styles.fields}`}>
      <legend className={styles.legend}>{t("voting.votes")}</legend>
      {ownFirst(last!.evaluation.shares, last!.state.own).map(({ id }) => (
        <OneField
          key={id}
          name={nameOf(facts, id)}
          votes={voting.votes.find(({ participant }) => participant === id)?.votes ?? null}
          onVotes={(votes) => put(id, votes)}
        />
      ))}
    </fieldset>
  );
}

function OneField({
  name,
  votes,
  onVotes,
}: {
  name: string;
  votes: bigint | null;
  onVotes: (votes: bigint | null) => void;
}): ReactElement {
  const { t } = useSaid();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== "" && readVoteCount(typed) === null;
  return (
    <Field data-size="sm">
      <Label>{t("voting.votes-of", { name })}</Label>
      <Input
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? votes?.toString() ?? ""}
        aria-invalid={isWrong}
        onChange={(event) => {
          setTyped(event.target.value);
          const read = readVoteCount(event.target.value);
          if (read !== null || event.target.value.trim() === "") onVotes(read);
        }}
        onBlur={() => !isWrong && setTyped(null)}
      />
      {isWrong && <ValidationMessage>{t("voting.votes-wrong")}</ValidationMessage>}
    </Field>
  );
}
