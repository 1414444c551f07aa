import { oreToWire } from "@omforent/kernel";
import {
  type Directory,
  type FieldValues,
  namedParticipant,
  type Participation,
  type WriteValue,
} from "../domain/index.ts";

/** A field's value as a person compares two of them: names, words and codes; sentences around them are the reader's page's. */
export const writeValue =
  (directory: Directory): WriteValue =>
  (field, value) => {
    if (value === null) return null;
    const name = ({ id, nameInSource }: Participation): string =>
      namedParticipant(directory, id)?.name ?? nameInSource ?? id;
    const write: { readonly [Name in keyof FieldValues]: (value: FieldValues[Name]) => string } = {
      name: (text) => text,
      form: (id) => id,
      host: name,
      participants: ({ participants }) => participants.map(name).join(", "),
      services: (services) => services.map(({ text }) => text).join(", "),
      yearlyCost: ({ amount, year }) => (year === null ? oreToWire(amount) : `${oreToWire(amount)} (${year})`),
      agreement: (answer) => answer,
      lifeCycle: ({ state, endedOn }) => (endedOn === null ? state : `${state} ${endedOn}`),
      seat: (text) => text,
    };
    return (write[field] as (value: unknown) => string)(value); // a field's value is of that field's type
  };
