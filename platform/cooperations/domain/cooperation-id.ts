import { foldName } from "../../municipalities/domain/index.ts";

/**
 * An address for a new cooperation that can be read aloud: "felles-legevakt-7kq2m". `unique` is drawn by the caller, since
 * pure code draws nothing.
 */
export function cooperationIdFor(name: string, unique: string): string {
  const words = foldName(name)
    .replace(/[^a-z0-9 ]/g, "")
    .split(" ")
    .filter(Boolean);
  const slug = words
    .join("-")
    .slice(0, 60)
    .replace(/^[^a-z]+|-+$/g, "");
  return `${slug === "" ? "samarbeid" : slug}-${unique}`;
}
