import { type RawBuilder, sql } from "kysely";
import { another } from "./ground.ts";
import type { RouteCase } from "./route-cases.ts";

const paper = (ending: "docx" | "pdf", does: string): RouteCase => ({
  does,
  ask: async (ground) => ({
    path: `/api/v1/matters/${await ground.aSentMatter()}/case-paper.${ending}`,
    query: "municipality=5058",
  }),
});

/** One for each who asks: an address that is known already must be named. */
const inNordland = (
  "1804 1806 1811 1812 1813 1815 1816 1818 1820 1822 1824 1825 1826 1827 1828 1832 1833 1834 1835 1836 1837 1838 1839 1840 1841 1845 1848 " +
  "1851 1853 1856 1857 1859 1860 1865 1866 1867 1868 1870 1871 1874"
).split(" ");

/** Letters to stand on. */
export const outwardGround = (insert: (row: RawBuilder<unknown>) => Promise<unknown>) => ({
  /** Åfjord, with an address that is known. */
  aReachableParticipant: async (): Promise<string> => {
    await insert(sql`insert into mail_addresses (participant, address, source, registered_for, registered_for_name, registered_on,
      registered_by, registered_at) values ('5058', 'post@afjord.example', 'Prøve', 'municipality:5020', 'Osen kommune', '2026-03-03',
      'system', now()) on conflict do nothing`);
    return "5058";
  },
  aWeeklyLetter: async (): Promise<string> => {
    const token = "w".repeat(43);
    await insert(sql`insert into weekly_letters (person, language, token, asked_at) values (${another}, 'nb', ${token}, now())
      on conflict do nothing`);
    return token;
  },
});

/** What leaves the program about Osen's matters, to and from Åfjord. */
export const outwardCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/v1/matters/:id/case-paper.docx": paper("docx", "hente saksframlegg i Word til en sendt sak"),
  "GET /api/v1/matters/:id/case-paper.pdf": paper("pdf", "hente saksframlegg i PDF til en sendt sak"),
  "GET /api/v1/municipalities/:number/mail-address": {
    does: "lese en kommunes offisielle e-postadresse",
    ask: () => ({ path: "/api/v1/municipalities/5020/mail-address" }),
  },
  "PUT /api/v1/municipalities/:number/mail-address": {
    does: "registrere en annen kommunes offisielle e-postadresse, som ikke er kjent",
    ask: () => ({
      path: `/api/v1/municipalities/${inNordland.shift()}/mail-address`,
      payload: { address: "post@kommune.example", source: "Prøve", seen: null },
    }),
  },
  "GET /api/v1/matters/:id/letters": {
    does: "se hvem en sak er sendt til med brev",
    ask: async (ground) => ({ path: `/api/v1/matters/${await ground.aSentMatter()}/letters` }),
  },
  "POST /api/v1/matters/:id/letters": {
    does: "sende en sak med brev",
    ask: async (ground) => ({
      path: `/api/v1/matters/${await ground.aSentMatter()}/letters`,
      payload: { participant: await ground.aReachableParticipant() },
    }),
  },
  "GET /api/v1/me/weekly-letter": { does: "se om man får ukebrevet", ask: () => ({}) },
  "PUT /api/v1/me/weekly-letter": {
    does: "be om ukebrevet, eller om å slippe",
    ask: () => ({ payload: { wanted: false, language: "nb" } }),
  },
  "POST /api/v1/weekly-letters/:token/stop": {
    does: "stoppe ukebrevet med lenken i det",
    ask: async (ground) => ({ path: `/api/v1/weekly-letters/${await ground.aWeeklyLetter()}/stop`, payload: {} }),
  },
};
