/* Everything that the apps of this copy are built with. */
const S = JSON.parse(document.getElementById("state").textContent);
const T = S.words, F = S.features;
const h = htm.bind(React.createElement);
const { useState, useEffect, useRef } = React;
const M = MaterialUI;
const Glyph = ({ d, size }) => h`<${M.SvgIcon} fontSize=${size || "medium"}><path d=${d}/></${M.SvgIcon}>`;
const D = {
  gear: "M12 8a4 4 0 1 0 .01 0zM10 2h4l.6 3 2.5 1.4 2.9-1 2 3.4-2.3 2v2.400l2.300 2-2 3.400-2.900-1-2.500 1.400-.6 3h-4l-.6-3-2.500-1.400-2.900 1-2-3.400 2.300-2v-2.400l-2.300-2 2-3.400 2.900 1L9.400 5z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm0 2c-3 0-8 1.500-8 4v2h16v-2c0-2.500-5-4-8-4z",
  lines: "M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z",
  square: "M5 5h14v14H5z",
  plus: "M19 13h-6v6h-2v-6H5v-2h6V5h2v6h6z",
};
/* A hint that exists only while the pointer rests on its child. */
const Hint = ({ text, side, children }) => {
  const [at, setAt] = useState(null);
  return h`<span onMouseEnter=${(e) => setAt(e.currentTarget)} onMouseLeave=${() => setAt(null)}>${children}
    <${M.Popper} open=${!!at} anchorEl=${at} placement=${side || "right"} style=${{ zIndex: 1600 }}>
      <div style=${{ background: "#616161", color: "#fff", fontSize: 11, padding: "4px 8px", borderRadius: 4, margin: 6 }}>${text}</div></${M.Popper}></span>`;
};
const Wait = ({ open }) => h`<${M.Backdrop} open=${open} sx=${{ zIndex: 1300, color: "#fff" }}><${M.CircularProgress} color="inherit"/></${M.Backdrop}>`;
const ask = (path) => fetch(path).then((a) => (a.ok ? a.json() : Promise.reject(new Error(a.status))));
const join = (which, done) => {
  if (!F.popup) return ask(`/api/begin/${which}`).then((a) => location.assign(a.url));
  const other = window.open("", "calendar", "popup,width=560,height=680");
  window.addEventListener("message", (e) => { if (e.data === "connected") done(); });
  return ask(`/api/begin/${which}?popup=1`).then((a) => { other.location.href = a.url; });
};
const Cookies = () => {
  const [open, setOpen] = useState(F.banner && !localStorage.getItem("cookies"));
  const shut = () => { localStorage.setItem("cookies", "1"); setOpen(false); };
  return h`<${M.Snackbar} open=${open} anchorOrigin=${{ vertical: "bottom", horizontal: "center" }} message="This site stores cookies on your device."
    action=${h`<div><${M.Button} size="small" onClick=${shut}>Manage</${M.Button}><${M.Button} size="small" variant="contained" onClick=${shut}>Allow all</${M.Button}></div>`}/>`;
};
const Tour = () => {
  const [open, setOpen] = useState(F.tour && !sessionStorage.getItem("toured"));
  const shut = () => { sessionStorage.setItem("toured", "1"); setOpen(false); };
  return h`<${M.Dialog} open=${open}><${M.DialogTitle}>What's new in November<//><${M.DialogContent}>Three things work better now.<//>
    <${M.DialogActions}><${M.IconButton} aria-label="close" onClick=${shut} sx=${{ position: "absolute", right: 8, top: 8 }}>×<//><${M.Button}>Show me<//><//><//>`;
};
const Reading = () => F.decoys && h`<${M.Paper} sx=${{ position: "absolute", right: 16, top: 90, width: 210, p: 2 }}><${M.Typography} variant="subtitle2">Popular help topics<//>
  ${[T["nav.scheduler"], T["nav.settings"], T["tab.mail"], T["scheduler.accounts"], T.authorize, T.reauthorize].map((x) => h`<div key=${x}><${M.Link} href="https://support.zoom.com/hc">${x}<//></div>`)}<//>`;
const show = (app) => ReactDOM.createRoot(document.getElementById("app-root")).render(h`<${React.Fragment}><${M.CssBaseline}/>${app}<${Cookies}/><${Tour}/><//>`);
