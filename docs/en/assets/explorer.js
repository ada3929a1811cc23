// The list of all decisions, narrowed and sorted in place. The address holds what is chosen, so that it can be shared.

import { fold, shorten } from "./words.js";

const form = document.querySelector("form.explorer");
const { q: field, sort: sorting } = form.elements;
const selects = [...form.querySelectorAll(".search__filters select")];
const foldable = form.querySelector(".explorer__fold");
const turn = form.querySelector("button.explorer__sort");
const count = document.querySelector(".explorer__count [role=status]");
const csv = document.querySelector(".explorer__count a");
const chosen = document.querySelector(".explorer__chosen");
const nothing = document.querySelector(".explorer__nothing");
const table = document.querySelector("table.views");
const headings = [...table.tHead.rows[0].cells];
const whole = table.caption.textContent;

const name = (control) => control.labels[0].firstChild.textContent.trim();
const choice = new Map(selects.flatMap((select) => [...select.options].map((option) => [option, option.textContent])));

// A row knows its values by their places in the selects, in the order of the selects.
const rows = [...table.tBodies[0].rows].map((row, place) => ({
  row,
  place,
  values: row.dataset.v.split(";").map((places) => places.split(" ").map(Number)),
}));
let shown = rows;

// Narrowing

const query = () => field.value.trim();
function text(row) {
  row.text ??= fold(`${row.row.cells[0].textContent} ${row.row.dataset.w}`);
  return row.text;
}

// The rows that have every word typed; if there are none, the beginning of every word.
function named() {
  if (!query()) return rows;
  const typed = fold(query()).replace(/[«»“”„"№]/g, " ").replace(/(\d)\s*[-–]\s*(?=(?:19|20)\d\d)/g, "$1/");
  for (const tried of [typed, shorten(typed)]) {
    const words = tried.split(/\s+/);
    const found = rows.filter((row) => words.every((word) => text(row).includes(word)));
    if (found.length) return found;
  }
  return [];
}

const fits = (row, except) => selects.every((select, axis) => (
  axis === except || !select.selectedIndex || row.values[axis].includes(select.selectedIndex)
));

// Each choice tells how many decisions it would leave; one that would leave none cannot be taken.
function tell(select, axis, found) {
  const left = new Array(select.options.length).fill(0);
  for (const row of found) if (fits(row, axis)) for (const place of row.values[axis]) left[place] += 1;
  for (const option of [...select.options].slice(1)) {
    option.textContent = `${choice.get(option)} (${left[option.index]})`;
    option.disabled = !left[option.index] && !option.selected;
  }
}

// Sorting

const NEWEST = "decided";
let down = true;
const newest = () => down && sorting.value === NEWEST; // as the page stands

function value(row, column) {
  const axis = selects.findIndex((select) => select.name === sorting.value);
  const cell = row.row.cells[column];
  return axis < 0 ? cell.dataset.sort ?? cell.textContent : String(row.values[axis][0] || "");
}

// What is not known stands last, up or down.
function sorted(found) {
  if (newest()) return found;
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keyed = found.map((row) => [value(row, sorting.selectedIndex), row]);
  keyed.sort(([a, one], [b, other]) => !a - !b || order.compare(a, b) * (down ? -1 : 1) || one.place - other.place);
  return keyed.map(([, row]) => row);
}

function sortBy(key, falling) {
  sorting.value = key;
  down = falling;
}

// Showing

let settling;
function show() {
  const found = named();
  const next = sorted(found.filter((row) => fits(row)));
  if (next.length !== shown.length || next.some((row, place) => row !== shown[place])) {
    table.tBodies[0].replaceChildren(...next.map(({ row }) => row));
  }
  shown = next;
  for (const [column, heading] of headings.entries()) {
    if (column !== sorting.selectedIndex) heading.removeAttribute("aria-sort");
    else heading.setAttribute("aria-sort", down ? "descending" : "ascending");
  }
  turn.textContent = down ? "↓" : "↑";
  for (const [axis, select] of selects.entries()) setTimeout(tell, 0, select, axis, found); // not all at once
  tag();
  keep();
  table.hidden = csv.hidden = !shown.length;
  nothing.hidden = shown.length > 0;
  clearTimeout(settling);
  settling = setTimeout(announce, 300);
}

function announce() {
  const { all, some } = form.dataset;
  const told = shown.length < rows.length ? some.replace("{n}", shown.length) : all;
  if (count.textContent !== told) count.textContent = told;
}

const active = () => [field, ...selects].filter((control) => control.value.trim());

// A button for each filter, to take it away; the caption says the same on paper.
function tag() {
  const tags = active().map((control) => {
    const text = `${name(control)}: ${choice.get(control.selectedOptions?.[0]) ?? query()}`;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: text });
    button.ariaLabel = form.dataset.remove.replace("{name}", text);
    button.addEventListener("click", () => { control.value = ""; show(); refocus(); });
    return button;
  });
  chosen.firstChild.replaceChildren(...tags.map((button) => {
    const item = document.createElement("li");
    item.append(button);
    return item;
  }));
  chosen.hidden = !tags.length;
  foldable.lastChild.textContent = tags.length ? ` (${tags.length})` : "";
  table.caption.textContent = tags.map((button) => button.textContent).join("; ") || whole;
}

// The button that had the focus is gone.
function refocus() {
  const next = [chosen.querySelector("button"), foldable, field].find((element) => element.checkVisibility());
  next.focus();
}

// The address; the language switch keeps it.

function keep() {
  const state = new URLSearchParams(active().map((control) => [control.name, control.value.trim()]));
  if (!newest()) state.set("sort", sorting.value);
  if (!newest() && down) state.set("dir", "desc");
  history.replaceState(null, "", (String(state) && `?${state}`) || location.pathname);
  for (const link of document.querySelectorAll(".languages a")) link.search = state;
}

function restore() {
  const given = new URLSearchParams(location.search);
  field.value = given.get("q") ?? "";
  for (const select of selects) {
    select.value = given.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  if (given.has("sort")) sortBy(given.get("sort"), given.get("dir") === "desc");
  if (sorting.selectedIndex < 0) sortBy(NEWEST, true);
  show();
}

// What is seen, as a file: the rows of the published table, with its columns.

const id = (row) => row.querySelector("a").pathname.split("/").at(-2);
const RECORD = /(?:"(?:[^"]|"")*"|[^"\n])+\n?/g;

async function download() {
  const answer = await fetch(csv.href);
  const [header, ...records] = (await answer.text()).match(RECORD);
  const own = new Map(records.map((record) => [record.slice(0, record.indexOf(",")), record]));
  const file = new Blob(["\ufeff", header, ...shown.map(({ row }) => own.get(id(row)))], { type: "text/csv" });
  const given = active().map((control) => control.value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${["views", ...given, csv.dataset.day].join("_")}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// Events

let typing;
field.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(show, 150); });
form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
for (const select of selects) select.addEventListener("change", show);
sorting.addEventListener("change", () => { down = sorting.value === NEWEST; show(); });
turn.addEventListener("click", () => { down = !down; show(); });
for (const button of table.tHead.querySelectorAll("button")) {
  button.addEventListener("click", () => {
    sortBy(button.value, button.value === sorting.value ? !down : button.value === NEWEST);
    show();
  });
}
foldable.addEventListener("click", () => {
  foldable.ariaExpanded = String(foldable.ariaExpanded !== "true");
});
chosen.lastElementChild.addEventListener("click", () => {
  for (const control of active()) control.value = "";
  show();
  refocus();
});
csv.addEventListener("click", (event) => {
  event.preventDefault();
  download().catch(() => location.assign(csv.href));
});

// On a phone the headings are out of sight, and the select sorts.
const phone = matchMedia("(max-width: 44.9em)");
const reach = () => { for (const heading of headings) heading.firstChild.tabIndex = phone.matches ? -1 : 0; };
phone.addEventListener("change", reach);

form.querySelector("fieldset").disabled = false;
for (const heading of headings) heading.firstChild.disabled = false;
reach();
restore();
