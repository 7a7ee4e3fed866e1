// Search in the list that search-index.js has put in window.ruleBook. Nothing leaves the page.
(() => {
  "use strict";
  const form = document.getElementById("search");
  const input = document.getElementById("search-words");
  const count = document.getElementById("search-count");
  const results = document.getElementById("search-results");
  const list = document.getElementById("search-list");
  const everything = document.getElementById("everything");
  if (!form || !Array.isArray(window.ruleBook)) return;

  const plain = (text) => text.toLowerCase().replace(/[\u00a0\s]+/g, " ").replace(/§+ ?/g, "");
  const fields = [["title", 8], ["question", 4], ["law", 3], ["text", 1]];
  const entries = window.ruleBook.map((entry) => ({
    entry,
    fields: fields.map(([name, weight]) => [plain(entry[name]), weight]),
  }));

  // Every word must be found somewhere; a word in the title counts most.
  const score = (one, words) => {
    let total = 0;
    for (const word of words) {
      const found = one.fields.reduce((sum, [text, weight]) => sum + (text.includes(word) ? weight : 0), 0);
      if (found === 0) return 0;
      total += found;
    }
    return total;
  };

  const item = ({ entry }) => {
    const element = document.createElement("li");
    const link = document.createElement("a");
    link.className = "ds-link";
    link.href = entry.address;
    link.textContent = entry.title;
    const about = document.createElement("span");
    about.className = "about";
    about.textContent = entry.question;
    element.append(link, about);
    return element;
  };

  const show = () => {
    const words = plain(input.value).split(" ").filter(Boolean);
    const searching = words.length > 0;
    results.hidden = !searching;
    everything.hidden = searching;
    if (!searching) {
      list.replaceChildren();
      count.textContent = "";
      return;
    }
    const hits = entries
      .map((one) => ({ entry: one.entry, points: score(one, words) }))
      .filter((hit) => hit.points > 0)
      .sort((a, b) => b.points - a.points || a.entry.title.localeCompare(b.entry.title, document.documentElement.lang));
    list.replaceChildren(...hits.map(item));
    results.hidden = hits.length === 0;
    const { none, one, many } = count.dataset;
    count.textContent = hits.length === 0 ? none : hits.length === 1 ? one : many.replace("{n}", hits.length);
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", show);
  show();
})();
