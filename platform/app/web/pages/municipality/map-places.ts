import type { CooperationSummaryWire } from "../../../../cooperations/contract.ts";
import type { Partner } from "../../../../cooperations/web/index.ts";
import type { MunicipalitySummaryJson } from "../../../../municipalities/contract.ts";
import type { MapLink, MapPlace } from "../../../../municipalities/web/index.ts";

/** The municipality itself and its partners as circles. */
export function placesOf(
  own: string,
  partners: readonly Partner[],
  municipalities: readonly MunicipalitySummaryJson[],
): readonly MapPlace[] {
  const shown = new Set([own, ...partners.map(({ participant }) => participant.id)]);
  return municipalities
    .filter(({ number }) => shown.has(number))
    .map(({ number, name, point, population }) => ({
      id: number,
      name,
      point,
      inhabitants: Number(population?.value ?? 0),
      tone: number === own ? ("own" as const) : ("partner" as const),
    }));
}

/**
 * Lines from the municipality to each partner, one per cooperation with a pattern of its own as long as there are
 * patterns enough to tell them apart, else one plain line per partner. The first cooperation is in the accent colour.
 */
export function linksOf(
  own: string,
  cooperations: readonly CooperationSummaryWire[],
  patterns: number,
): readonly MapLink[] {
  const toldApart = cooperations.length <= patterns;
  const links = cooperations.flatMap((cooperation, index) =>
    cooperation.participants
      .filter(({ kind, id }) => kind === "municipality" && id !== own)
      .map(({ id }) => ({ from: own, to: id, pattern: toldApart ? index : 0, own: toldApart && index === 0 })),
  );
  return toldApart ? links : [...new Map(links.map((link) => [link.to, link])).values()];
}
