
"use strict";
(() => {
  const $ = (query, within = document) => [...within.querySelectorAll(query)];
  const notes = $(".note"), marks = $(".mark"), tools = document.getElementById("tools");
  if (!tools) return;
  const byNumber = new Map(notes.map((note) => [note.id.slice(1), note]));
  const grades = ["error", "warning", "advice"], tabbable = new Set(marks.filter((mark) => mark.tabIndex === 0));
  let at = -1;

  const visible = () => notes.filter((note) => !note.hidden);
  const numbersOf = (mark) => mark.dataset.n.split(" ");

  function filter() {
    const on = {};
    for (const box of $("input", tools)) if (box.checked) (on[box.name] ??= new Set()).add(box.value);
    for (const note of notes)
      note.hidden = !["severity", "family", "code"].every((field) => on[field]?.has(note.dataset[field]));
    for (const mark of marks) {
      const shown = numbersOf(mark).map((n) => byNumber.get(n)).filter((note) => note && !note.hidden);
      const grade = grades.find((g) => shown.some((note) => note.dataset.severity === g));
      mark.classList.remove(...grades);
      mark.classList.toggle("off", !grade);
      if (grade) mark.classList.add(grade);
      mark.tabIndex = grade && tabbable.has(mark) ? 0 : -1;
    }
    const count = visible().length;
    document.getElementById("shown").textContent =
      count === notes.length ? `${count} shown` : `${count} of ${notes.length} shown`;
    again();
  }

  function light(numbers, on) {
    for (const mark of marks) if (numbersOf(mark).some((n) => numbers.includes(n))) mark.classList.toggle("on", on);
    for (const n of numbers) {
      byNumber.get(n)?.classList.toggle("on", on);
      for (const place of $(`.rel[data-r~="r${n}-1"], .rel[data-r*="r${n}-"]`)) {
        const own = place.dataset.r.split(" ").some((key) => key.startsWith(`r${n}-`));
        if (own) place.classList.toggle("on", on);
      }
    }
  }

  const under = (target) => {
    const mark = target.closest?.(".mark"), note = target.closest?.(".note");
    return mark ? numbersOf(mark) : note ? [note.id.slice(1)] : [];
  };
  for (const [event, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]])
    document.addEventListener(event, (e) => light(under(e.target), on));

  function step(by) {
    const shown = visible();
    if (!shown.length) return;
    at = (at + by + shown.length + (at < 0 && by < 0 ? 1 : 0)) % shown.length;
    const number = shown[at].id.slice(1), place = document.getElementById(`f${number}`);
    const mark = marks.find((m) => numbersOf(m).includes(number));
    (place ?? shown[at]).scrollIntoView({ block: "center" });
    if (mark) mark.focus({ preventScroll: true });
    else { shown[at].tabIndex = -1; shown[at].focus({ preventScroll: true }); }
  }
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest?.("input[type=text], textarea")) return;
    if (e.key === "j") step(1);
    if (e.key === "k") step(-1);
  });

  // On a wide screen the notes flow beside the copy, each as near its words as those above it allow.
  const wide = matchMedia("(min-width: 62.01rem)"), laid = new Set();
  function lay(copy) {
    copy.classList.toggle("flow", wide.matches);
    if (!wide.matches) { copy.style.minHeight = ""; return; }
    const base = copy.getBoundingClientRect().top, gap = 8;
    let free = 0;
    const places = $(".note", copy).filter((note) => !note.hidden).map((note) => {
      const place = document.getElementById(`f${note.id.slice(1)}`)?.nextElementSibling ?? note.closest(".row");
      return [note, place.getBoundingClientRect().top - base, note.offsetHeight];
    });
    places.sort((a, b) => a[1] - b[1]);
    for (const [note, top, height] of places) {
      free = Math.max(free, top);
      note.style.top = `${free}px`;
      free += height + gap;
    }
    copy.style.minHeight = `${free}px`;
  }
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting && !laid.has(entry.target)) { laid.add(entry.target); lay(entry.target); }
  }, { rootMargin: "1200px" });
  for (const copy of $(".copy")) near.observe(copy);
  const again = () => {
    const pinned = getComputedStyle(tools).position === "sticky" ? tools.offsetHeight : 0;
    document.documentElement.style.scrollPaddingTop = `${pinned + 16}px`;
    for (const copy of laid) lay(copy);
  };
  addEventListener("resize", again);
  document.addEventListener("toggle", (e) => { const copy = e.target.closest?.(".copy"); if (copy && laid.has(copy)) lay(copy); }, true);

  const theme = document.getElementById("theme"), root = document.documentElement;
  const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const name = () => { theme.textContent = dark() ? "light" : "dark"; };
  theme.addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; name(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", name);

  tools.addEventListener("change", filter);
  tools.addEventListener("dblclick", (e) => {
    const label = e.target.closest("label");
    if (!label) return;
    for (const box of $("input", label.closest("fieldset"))) box.checked = label.contains(box);
    filter();
  });
  tools.addEventListener("reset", () => setTimeout(filter));
  tools.addEventListener("submit", (e) => e.preventDefault());
  name();
  filter();
})();
