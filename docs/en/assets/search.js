// The search page. Pagefind is fetched when the field is first used, or at once when the address holds a search.

import { fold, shorten } from "./words.js";

const form = document.querySelector("form.search");
const field = form.elements.q;
const selects = [...form.querySelectorAll("select")];
const filters = form.querySelector(".search__filters");
const count = document.querySelector(".search__count");
const nothing = document.querySelector(".search__nothing");
const list = document.querySelector(".search__results");
const more = document.querySelector(".search__more");
const STEP = 5;
const EVERY = "zz0"; // a word that every decision has; without a word Pagefind would fetch its whole index

// Reading a query

const TREATIES = {
  iccpr: /iccpr|covenant|мпгпп|пакт|асқхп|аскхп/i,
  cedaw: /cedaw|against women|клдж|в отношении женщин|әйелдер/i,
  cat: /(?<!\p{L})cat(?!\p{L})|against torture|кпп|против пыток|азаптау/iu,
};
const NUMBER = /(?<![\d/])(\d{1,4})\s*[/–-]\s*((?:19|20)\d\d)(?!\d)/g;
const ARTICLE = /(?<!\p{L})(?:articles?|art\.?|ст\.?|стать\p{L}*)\s*(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})[-–\s]?(?:бап|стать)\p{L}*/giu;

// What a query names exactly: communications by their number, or an article, as the filter has it.
function named(query) {
  const codes = [...query.matchAll(NUMBER)].map(([, number, year]) => `n${number}x${year}`);
  const treaties = Object.keys(TREATIES).filter((name) => TREATIES[name].test(query));
  const numbers = [...query.matchAll(ARTICLE)].map(([, one, two]) => one ?? two);
  const articles = [...form.elements.article.options].map((option) => option.value).filter((value) => {
    const [, treaty, number] = value.match(/^(.*)-(\d+)$/) ?? [];
    return numbers.includes(number) && (!treaties.length || treaties.includes(treaty));
  });
  const rest = Object.values(TREATIES).reduce((text, name) => text.replace(name, " "), query.replace(ARTICLE, " ")).trim();
  return { codes, articles, rest };
}

// Searching

let index = null;
function pagefind() {
  index ??= import(new URL(`../pagefind/${document.documentElement.lang}/pagefind.js`, import.meta.url)).then(async (module) => {
    await module.options({ noWorker: true, ranking: { metaWeights: { title: 5, words: 6, number: 2 } } });
    await module.init();
    return module;
  });
  return index;
}

// In the index a filter has the first letter of its name.
const chosen = () => selects.filter((select) => select.value).map((select) => [select.name, select.value]);
const filtered = () => Object.fromEntries(chosen().map(([name, value]) => [name[0], value]));

const DECISIONS = { c: { any: [...form.elements.committee.options].map((option) => option.value).filter(Boolean) } };
// A decision counts more than another page; less so against three words or more, which may be the title of a page.
const favour = (text) => (text?.split(/\s+/).length > 2 ? 1.4 : 2.4);

// Everything with these words, best first.
async function ranked(module, text, filters) {
  const { results } = await module.search(text, { filters });
  const decisions = new Set((await module.search(text, { filters: { ...DECISIONS, ...filters } })).results.map(({ id }) => id));
  const score = (result) => result.score * (decisions.has(result.id) ? favour(text) : 1);
  return results.sort((a, b) => score(b) - score(a));
}

// What the query names exactly stands before what has the words in it.
async function attempt(module, query, filters) {
  const { codes, articles, rest } = named(query);
  const words = await ranked(module, query.replace(/[«»"“”„№]/g, " ").trim(), filters);
  let exact = [];
  if (codes.length) exact = (await module.search(codes.join(" "), { filters })).results;
  else if (articles.length) exact = await ranked(module, rest || EVERY, { a: { any: articles }, ...filters });
  const place = new Map(words.map(({ id }, place) => [id, place]));
  if (!rest) exact.sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
  const first = new Set(exact.map(({ id }) => id));
  return [...exact, ...words.filter(({ id }) => !first.has(id))];
}

// As typed; then without Kazakh letters; then by the beginnings of the words.
async function find(query) {
  const module = await pagefind();
  const filters = filtered();
  if (!query) return Object.keys(filters).length ? (await module.search(EVERY, { filters })).results : null;
  for (const text of new Set([query, fold(query), shorten(query), shorten(fold(query))])) {
    const results = await attempt(module, text, filters);
    if (results.length) return results;
  }
  return [];
}

let latest = 0;
let found = [];
async function run() {
  const turn = ++latest;
  list.ariaBusy = "true";
  keep();
  const query = field.value.trim();
  const waiting = setTimeout(() => { count.textContent = form.dataset.wait; }, 400);
  try {
    const results = await find(query);
    if (turn !== latest) return;
    found = results ?? [];
    list.replaceChildren();
    await show(turn);
    if (turn !== latest) return;
    count.textContent = results ? form.dataset.found.replace("{n}", found.length) : "";
    nothing.hidden = !results || found.length > 0;
    filters.hidden = filters.hidden && !results;
  } catch (error) {
    index = null;
    count.textContent = form.dataset.failed;
    console.error(error);
  } finally {
    clearTimeout(waiting);
    if (turn === latest) list.ariaBusy = "false";
  }
}

// Showing

async function show(turn) {
  const from = list.children.length;
  const pages = await Promise.all(found.slice(from, from + STEP).map((result) => result.data()));
  if (turn !== latest) return;
  list.append(...pages.map(entry));
  more.hidden = list.children.length >= found.length;
}

const element = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });

function word(page, name) {
  const value = page.filters[name[0]]?.[0];
  return value && [...form.elements[name].options].find((option) => option.value === value)?.textContent;
}

function entry(page) {
  const item = element("li", "search__result", "");
  const link = element("a", "", page.meta.title);
  link.href = page.url;
  const number = page.meta.number && form.dataset.number.replace("{n}", page.meta.number);
  const facts = [word(page, "committee"), number, word(page, "year"), word(page, "outcome"), word(page, "status")];
  const excerpt = element("p", "search__excerpt", "");
  excerpt.innerHTML = page.excerpt; // escaped by Pagefind, with <mark> round what was found
  item.append(element("h2", "", ""), element("p", "quiet", facts.filter(Boolean).join(" · ")), excerpt);
  item.firstChild.append(link);
  return item;
}

// The address holds the search, so that it can be shared; the language switch keeps it.

function keep() {
  const state = new URLSearchParams(chosen());
  const query = new URLSearchParams(field.value.trim() ? { q: field.value.trim() } : {});
  const address = [query, state].map(String).filter(Boolean).join("&");
  history.replaceState(null, "", address ? `?${address}` : location.pathname);
  for (const link of document.querySelectorAll(".languages a")) link.search = address;
}

function restore() {
  const given = new URLSearchParams(location.search);
  field.value = given.get("q") ?? "";
  for (const select of selects) select.value = given.get(select.name) ?? "";
  for (const select of selects) if (select.selectedIndex < 0) select.value = "";
  return field.value || chosen().length;
}

// Events

let typing;
field.addEventListener("focus", pagefind, { once: true });
field.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(run, 250); });
form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(typing); run(); });
for (const select of selects) select.addEventListener("change", run);
form.querySelector(".search__clear").addEventListener("click", () => {
  for (const select of selects) select.value = "";
  run();
});
more.addEventListener("click", async () => {
  const from = list.children.length;
  await show(latest);
  list.children[from]?.querySelector("a").focus();
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if (document.activeElement !== field) field.focus();
  else if (!field.value && document.referrer.startsWith(location.origin)) history.back();
});

if (restore()) {
  filters.hidden = false;
  run();
} else if (matchMedia("(pointer: fine)").matches) {
  field.focus();
}
