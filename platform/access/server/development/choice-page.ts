import { personas } from "./personas.ts";

/** Words a key in the reader's language. */
export type Words = (key: string) => string;

/** «Hvem vil du være?»: one plain page with a link for each example person, and one for the public. */
export function choicePage(uid: string, words: Words): string {
  const one = (id: string, name: string, what: string) =>
    `<li><a href="/choose/${encodeURIComponent(uid)}/${id}"><strong>${asHtml(name)}</strong><span>${asHtml(what)}</span></a></li>`;
  return `<!doctype html>
<html lang="${asHtml(words("development.language"))}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asHtml(words("development.title"))}</title><style>${style}</style></head>
<body><main><h1>${asHtml(words("development.title"))}</h1><p>${asHtml(words("development.explained"))}</p>
<ul>${personas.map(({ id, name, sentence }) => one(id, name, words(sentence))).join("")}${one("nobody", words("development.nobody"), words("development.nobody.explained"))}</ul>
</main></body></html>`;
}

const asHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

const style = `body{margin:0;font:18px/1.5 Inter,system-ui,sans-serif;color:#1e2b3c;background:#fff}
main{max-width:44rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.75rem}
ul{list-style:none;padding:0;margin:1.5rem 0;border-top:1px solid #d2d6db}
a{display:flex;flex-direction:column;min-height:44px;padding:.75rem .5rem;color:inherit;text-decoration:none;border-bottom:1px solid #d2d6db}
a:hover,a:focus-visible{background:#f0f4f8;outline:3px solid #0062ba;outline-offset:-3px}
strong{color:#0062ba}`;
