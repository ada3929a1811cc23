// On every page of the preview: a newer version asks for itself, and what is wrong stands on a bar.

const { version, events, said } = document.currentScript.dataset;
const language = document.documentElement.lang;
const bar = document.createElement("pre");
bar.setAttribute("role", "status");
bar.id = "preview";
bar.style = `position: fixed; inset: auto 0 0; z-index: 99; max-height: 60vh; overflow: auto; margin: 0; padding: 1em;
  background: #8c1d18; color: #fff; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap`;

let searching = false;
new EventSource(events).onmessage = ({ data }) => {
  const now = JSON.parse(data);
  const search = now.search[language] ?? "";
  if (now.version !== version || (searching && !search && /search/.test(location.pathname))) location.reload();
  searching = Boolean(search);
  bar.textContent = [now.problems, said, search].filter(Boolean).join("\n\n");
  if (bar.textContent) document.body.append(bar);
  else bar.remove();
};
