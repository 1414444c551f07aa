import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, phone } from "./browser/reader.ts";

const section = (page: Page) => page.getByRole("region", { name: "Hvem bestemmer, og hvem betaler?" });
const told = async (page: Page) => plain(await section(page).innerText());

async function openWorkshop(page: Page): Promise<void> {
  await page.goto("/nokkelverksted");
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "betaler" }).waitFor();
  await section(page).getByRole("button", { name: "Vis hvem som bestemmer" }).click();
  await section(page).getByText("Osen har 25,0 % av makten").first().waitFor();
}

describe("who decides, and who pays", () => {
  it("sets power beside payment and population, with the reader's own first", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      expect(await told(page)).toContain(
        "Osen har 25,0 % av makten, betaler 10,0 % og har 3,5 % av innbyggerne. Osen trenger minst 1 til for å stanse et forslag, for eksempel Ørland.",
      );
      await section(page).getByRole("radio", { name: "Etter folketall" }).check();
      await section(page).getByText("Avgjør aldri noe, uansett hva de andre mener: Osen.").waitFor();
      await expectWellMade(page);
    });
  });

  it("takes votes by the agreement, and says whose are not known", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await section(page).getByRole("radio", { name: "Slik avtalen sier" }).check();
      await section(page).getByText("Stemmene er ikke kjent for").waitFor();
      for (const [name, votes] of [
        ["Osen", "1"],
        ["Ørland", "49"],
        ["Indre Fosen", "50"],
        ["Åfjord", "0"],
      ] as const)
        await section(page)
          .getByRole("textbox", { name: `Stemmer: ${name}` })
          .fill(votes);
      await section(page).getByText("Osen har 16,7 % av makten").first().waitFor();
      await expect.poll(() => page.url()).toContain("makt=egne");
    });
  });

  it("opens the same on a phone by its link, also in English", async () => {
    const key = encodeURIComponent("30 % likt og 70 % etter folketall");
    const votes = "stemmer=5020~1,5057~49,5054~50,5058~0";
    await asReader({ viewport: phone }, async (page) => {
      await page.goto(
        `/nokkelverksted?v=1&deltakere=5020,5057,5054,5058&vi=5020&belop=1000000kr&nokkel=${key}&sprak=nb&aar=2026&makt=egne&flertall=halve&${votes}`,
      );
      await section(page).getByText("Osen har 16,7 % av makten").first().waitFor();
      expect(await told(page)).toContain("Ingenting blir vedtatt mot Indre Fosen.");
      await expectWellMade(page);
      await page.getByRole("button", { name: "English" }).click();
      await page.getByText("Osen has 16.7% of the power").first().waitFor();
    });
  });
});
