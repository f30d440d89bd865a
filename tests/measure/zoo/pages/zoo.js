/* What every page of the zoo is drawn from: the words of this visit, and a log of what was pressed. */
const w = zoo.words;
window.__log = [];
zoo.log = (kind, words) => window.__log.push(`${kind}:${words}`);
/* What is typed counts once, as it stands at the end. */
zoo.typed = (kind, words) => {
  const last = window.__log.length - 1;
  if (last >= 0 && window.__log[last].startsWith(`${kind}:`)) window.__log.pop();
  zoo.log(kind, words);
};
const some = (...words) => words.filter(Boolean);
zoo.tabs = some("Overview", w.tab, "Billing");
zoo.strip = some("General", "Branding", "Domains", "Security", "Webhooks", "Quotas", "Backups", "Integrations",
  "Mail templates", "Archive", "Payments", w.strip, "Labels");
zoo.languages = some("English", w.select, "German");
zoo.spellings = ["English", "French", "Welsh"];
zoo.cities = some(...Array.from({length: 300}, (_, i) => `Town ${i + 1}`), w.list, "Zwolle");
zoo.countries = some("Austria", "Sweden", w.suggest, "Swaziland");
zoo.exports = some("CSV", w.submenu, "Picture");
zoo.files = some("New", w.menu, "Open");
zoo.folders = [{label: "Pictures", leaves: ["Holiday", "Portraits"]}, {label: "Documents", leaves: some("Letters", w.tree, "Minutes")}];
zoo.icons = some("Search", "Help", w.icon && "Settings");
zoo.paths = {
  Search: "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zm5 11 5 5-1 1-5-5z",
  Help: "M12 2a10 10 0 1 0 .01 0zM11 16h2v2h-2zm1-10c-2 0-4 1-4 4h2c0-2 4-2 4 0 0 1-3 2-3 4h2c0-1 3-2 3-4 0-3-2-4-4-4z",
  Settings: "M12 8a4 4 0 1 0 .01 0zM10 2h4l.6 3 2.500 1.400 2.900-1 2 3.400-2.300 2v2.400l2.300 2-2 3.400-2.900-1-2.500 1.400-.6 3h-4l-.6-3-2.500-1.400-2.900 1-2-3.400 2.300-2v-2.400l-2.300-2 2-3.400 2.900 1L9.400 5z",
};
