import { type Fraction, fractions, ore, oreToWire } from "@omforent/kernel";
import type { Outlook } from "../../../matters/domain/index.ts";
import type { OutlookWire } from "../../contract.ts";

/** Kroner and øre, rounded up: what would have to give is never said to be less than it is. */
const beyondToWire = (beyond: Fraction): string => oreToWire(ore(-fractions.floor(fractions.negate(beyond))));

export const outlookToWire = (outlook: Outlook): OutlookWire => ({
  proposals: outlook.proposals.map(({ id, accepts, rejects, open, onConditions, asked }) => ({
    id,
    accepts: [...accepts],
    rejects: [...rejects],
    open: [...open],
    onConditions: [...onConditions],
    asked: asked.map(({ participant, beyond }) => ({ participant, beyond: beyondToWire(beyond) })),
  })),
  acceptableToAll: [...outlook.acceptableToAll],
  acceptableSoFar: [...outlook.acceptableSoFar],
  asksTheLeast: outlook.asksTheLeast,
  concessions: outlook.concessions.map(({ proposal, participant, beyond }) => ({
    proposal,
    participant,
    beyond: beyond && beyondToWire(beyond),
  })),
  silent: [...outlook.silent],
});
