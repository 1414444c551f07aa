import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { zoomed } from "./reader.ts";

const wcag22aa = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** No breach of WCAG 2.2 AA that axe can find, in the state that the page is in now. Our pages hold no frames, so axe runs in the page itself. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames(), "frames would have to be looked into one by one").toHaveLength(1);
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(runAxe, wcag22aa);
  const told = violations.map(({ id, help, where }) => `${id}: ${help}\n  ${where.join("\n  ")}`);
  expect(told).toEqual([]);
  expect(passes, "axe looked at something").toBeGreaterThan(5);
}

/** Runs in the page, where the program has been put. */
const runAxe = async (tags: string[]) => {
  const { axe: held } = window as unknown as { readonly axe: typeof axe };
  const { violations, passes } = await held.run(document, { runOnly: tags });
  return {
    passes: passes.length,
    violations: violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) })),
  };
};

/** At 400 % zoom the page reflows: nothing is to be read by scrolling sideways. Tables may scroll inside themselves. */
export async function expectReflow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(zoomed);
  await expect.poll(() => page.evaluate(tooWide), { timeout: 3_000 }).toEqual([]);
  if (before) await page.setViewportSize(before);
}

/** What stands outside a page that has to be scrolled sideways; runs in the page. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const outside = [...document.body.querySelectorAll("*")].filter(
    (each) => each.getBoundingClientRect().right > clientWidth + 1,
  );
  return [`${scrollWidth} of ${clientWidth} px`, ...outside.map((each) => each.outerHTML.slice(0, 120)).slice(0, 12)];
}

/** Every sentence is there: nothing on the page looks like the name of one ("front.search"). What is shown as it is written, a command or a log's text, is no sentence. */
async function expectWorded(page: Page): Promise<void> {
  const asWritten = await page.locator("pre").allInnerTexts();
  const text = asWritten.reduce((rest, one) => rest.replace(one, () => ""), await page.locator("body").innerText());
  const words = text.split(/\s+/);
  expect(words.filter((word) => /^[a-z][a-z-]*(\.[a-z][a-z/-]*)+(_one|_other)?$/.test(word))).toEqual([]);
  expect(words.filter((word) => /\{\{|\}\}|^(undefined|NaN|null|\[object)[.,:;]?$/.test(word))).toEqual([]);
}

/** The page is what it should be, whole: worded, readable, reflowing, with one main heading. */
export async function expectWellMade(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  await expectWorded(page);
  await expectAccessible(page);
  await expectReflow(page);
}
