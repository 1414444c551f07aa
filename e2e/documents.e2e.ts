import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectWellMade } from "./browser/accessibility.ts";
import { asReader, phone } from "./browser/reader.ts";

/** Signing in goes by the issuer for trying out, which is another address on this machine; and a page that is not for the reader is not found. */
const signingIn = { provokes: /^asked http:\/\/(localhost|127\.0\.0\.1):\d+\/|Error in route match/ };

async function signIn(page: Page, person: string): Promise<void> {
  await page.goto("/api/v1/sign-in/development?return=/samarbeid/mna-iks");
  await page.locator(`a[href$="/${person}"]`).click();
  await page.waitForURL(/\/samarbeid\/mna-iks/);
}

async function write(page: Page, title: string, text: string): Promise<string> {
  await page.getByRole("link", { name: "Skriv et dokument" }).click();
  await page.getByRole("heading", { level: 1, name: /^Skriv et dokument om/ }).waitFor();
  await page.getByLabel("Tittel").fill(title);
  await page.getByLabel("Tekst", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Lagre internt utkast" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  return new URL(page.url()).pathname;
}

const read = (address: string, visit: (page: Page) => Promise<void>, person?: string) =>
  asReader(signingIn, async (page) => {
    if (person) await signIn(page, person);
    await page.goto(address);
    await visit(page);
  });

describe("a document about a cooperation", { timeout: 180_000 }, () => {
  it("is internal until it is sent, and then for everybody, with a number in the journal", async () => {
    await asReader(signingIn, async (page) => {
      await signIn(page, "osen-kommunedirektor");
      const address = await write(page, "Hva vi vil med avfallet", "Linje én\n<b>linje to</b>");
      await page.getByText("Internt for Osen kommune – ingen andre kan lese det").waitFor();
      await expectWellMade(page);
      const isHidden = (other: Page) => other.getByRole("heading", { level: 1, name: "Siden finnes ikke" }).waitFor();
      await read(address, isHidden);
      await read(address, isHidden, "afjord-okonom");
      await page.getByRole("checkbox", { name: "Åfjord kommune" }).check();
      await page.getByRole("button", { name: /^Send til Åfjord kommune/ }).click();
      await page.getByRole("dialog").getByText("Når dere sender, kan alle lese det").waitFor();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Send nå" }).click();
      await page.getByText(/Sendt. Det har fått journalnummer 20\d\d\/\d+ hos Osen kommune/).waitFor();
      await expectWellMade(page);
      await read(address, async (other) => {
        await other.getByText("<b>linje to</b>").waitFor();
        await other.getByText("Fra Osen kommune til Åfjord kommune.").waitFor();
      });
    });
  });

  it("is withheld with its section, and a case paper to a council never as internal", async () => {
    await asReader({ ...signingIn, viewport: phone }, async (page) => {
      await signIn(page, "osen-sekretar");
      const address = await write(page, "Saken om lederen", "Om en navngitt person");
      await page.getByLabel("Hva slags dokument?").selectOption("case-paper");
      await page.getByRole("checkbox", { name: "Kommunestyret i Osen" }).check();
      await page.getByRole("radio", { name: "Unnta innholdet fra offentlighet" }).check();
      await page.getByText(/Offentleglova §.16 første ledd/).waitFor();
      const offered = await page.getByLabel("Bestemmelse i offentleglova").locator("option").allInnerTexts();
      expect(offered.some((section) => /14/.test(section))).toBe(false);
      await page.getByLabel("Bestemmelse i offentleglova").selectOption("offentleglova-13-1");
      await page.getByLabel("Begrunnelse for å unnta det").fill("Gjelder personlige forhold.");
      await expectWellMade(page);
      await page.getByRole("button", { name: /^Send til/ }).click();
      await page.getByRole("button", { name: "Send nå" }).click();
      await page.getByText(/Sendt. Det har fått journalnummer/).waitFor();
      await read(address, async (other) => {
        await other.getByRole("heading", { level: 1, name: "Dokument unntatt offentlighet" }).waitFor();
        await other.getByText(/offentleglova §.13 første ledd/).waitFor();
        expect(await other.getByText(/Om en navngitt person|Saken om lederen/).count()).toBe(0);
        await expectWellMade(other);
      });
    });
  });

  it("that two write on at once shows both texts and loses none", async () => {
    await asReader(signingIn, async (page) => {
      await signIn(page, "osen-kommunedirektor");
      const address = await write(page, "To om det samme", "Begynnelsen");
      await page.getByLabel("Tekst", { exact: true }).fill("Direktørens tekst");
      await read(
        address,
        async (other) => {
          await other.getByLabel("Tekst", { exact: true }).fill("Økonomens tekst");
          await other.getByRole("button", { name: "Lagre utkastet" }).click();
          await other.getByText("Lagret som versjon 2").waitFor();
        },
        "osen-okonom",
      );
      await page.getByRole("button", { name: "Lagre utkastet" }).click();
      await page.getByText("Økonomens tekst").waitFor();
      await expectAccessible(page);
      expect(await page.getByLabel("Tekst", { exact: true }).inputValue()).toBe("Direktørens tekst");
      await page.getByRole("button", { name: "Behold vår tekst" }).click();
      await page.getByRole("button", { name: "Lagre utkastet" }).click();
      await page.getByText("Lagret som versjon 3").waitFor();
      await page.getByRole("button", { name: "Slett utkastet" }).click();
      await page.getByRole("button", { name: "Slett utkastet for godt" }).click();
      await page.locator("#dokumenter").waitFor();
      await expect.poll(() => page.getByText("To om det samme").count()).toBe(0);
    });
  });
});
