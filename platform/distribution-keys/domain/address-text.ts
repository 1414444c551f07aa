import { type Ore, oreFromWire, oreToWire, type Result } from "@omforent/kernel";

/** Lists in one parameter: items are separated by "," and fields by "~"; both are escaped inside a value. */
export const writeList = (items: readonly (readonly string[])[]): string =>
  items.map((fields) => fields.map(escapeText).join("~")).join(",");

export const readList = (text: string): readonly (readonly string[])[] =>
  text === "" ? [] : text.split(",").map((item) => item.split("~").map(unescapeText));

const escapeText = (text: string): string =>
  text.replace(/[%,~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const unescapeText = (text: string): string =>
  text.replace(/%(25|2C|7E)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** "1000000kr": whole kroner without decimals, since an address is read aloud; the unit also keeps routers from taking it for a number. */
export const shortAmount = (amount: Ore): string => `${oreToWire(amount).replace(/\.00$/, "")}kr`;
export const readAmount = (text: string): Result<Ore> => {
  const bare = text.replace(/kr$/, "");
  return oreFromWire(/^-?\d+$/.test(bare) ? `${bare}.00` : bare);
};
