const Accounts = () => {
  const [held, setHeld] = useState(null);
  const [bad, setBad] = useState(false);
  const [toast, setToast] = useState(false);
  const load = () => ask("/api/connection/scheduler").then(setHeld, () => setBad(true));
  useEffect(() => { load(); }, []);
  if (bad) return h`<${M.Alert} severity="error">This could not be loaded. Try again later.<//>`;
  if (!held) return h`<${Wait} open/>`;
  const on = held.status === "connected";
  const press = () => join("scheduler", () => { setToast(true); load(); });
  return h`<div>${held.problem && h`<${M.Alert} severity="warning">${held.problem}<//>`}<${M.List}><${M.ListItem} divider secondaryAction=${!on || F.reauthorize_always ? h`<${M.Button} size="small" variant="contained" onClick=${press}>${T.reauthorize}<//>` : null}>
      <${M.ListItemAvatar}><${M.Avatar}>O<//><//><${M.ListItemText} primary="Outlook" secondary=${on ? held.email + " – read " + held.synced : "Sign-in has expired"}/><//><//>
    ${!F.no_add && !(on && F.working === "closed") && h`<${M.Button} startIcon=${h`<${Glyph} d=${D.plus}/>`} onClick=${press}>${T.add}<//>`}
    <${M.Snackbar} open=${toast} autoHideDuration=${3000} onClose=${() => setToast(false)} message="Calendar connected"/></div>`;
};
const Group = () => {
  const [tab, setTab] = useState(S.tab === "accounts" ? "accounts" : "sharing");
  return h`<div><${M.Tabs} value=${tab} onChange=${(e, v) => setTab(v)}><${M.Tab} value="sharing" label="Sharing"/><${M.Tab} value="accounts" label=${T["scheduler.accounts"]}/><//>${tab === "accounts" ? h`<${Accounts}/>` : h`<p>Nobody sees your calendars.</p>`}</div>`;
};
const Settings = () => {
  const third = F.accounts_grouped ? "group" : "accounts";
  const [tab, setTab] = useState(S.tab === "accounts" ? third : "profile");
  return h`<${M.Box} sx=${{ display: "flex", gap: 3 }}><${M.Tabs} orientation="vertical" value=${tab} onChange=${(e, v) => setTab(v)} sx=${{ borderRight: 1, borderColor: "divider" }}>${["profile", "availability", third].map((n) => h`<${M.Tab} key=${n} value=${n} label=${T["scheduler." + n]}/>`)}<//>
    <${M.Box} sx=${{ flex: 1, maxWidth: 560 }}>${tab === "accounts" ? h`<${Accounts}/>` : tab === "group" ? h`<${Group}/>` : tab === "profile" ? h`<${M.TextField} label="Display name" defaultValue=${S.name}/>` : h`<p>Weekdays from 9 to 5.</p>`}<//><//>`;
};
const Bookings = () => {
  const [inside, setInside] = useState(S.path.startsWith("/me/settings"));
  const gear = (side) => h`<${Hint} text=${T["scheduler.settings"]} side=${side}><${M.IconButton} onClick=${() => { history.pushState(null, "", "/me/settings"); setInside(true); }}><${Glyph} d=${D.gear} size="small"/><//><//>`;
  return h`<${M.Box} sx=${{ display: "flex" }}>
    <${M.Drawer} variant="permanent" sx=${{ width: 72, "& .MuiDrawer-paper": { width: 72, alignItems: "center", justifyContent: "space-between", py: 1 } }}>
      <${M.Stack}>${["schedules", "events", "analytics"].map((k) => h`<${Hint} key=${k} text=${T["scheduler." + k]}><${M.IconButton} onClick=${() => setInside(false)}><${Glyph} d=${k === "events" ? D.lines : k === "analytics" ? D.person : D.square}/><//><//>`)}<//>
      ${F.gear_place === "bottom-left" && gear("right")}<//>
    <${M.Box} sx=${{ flexGrow: 1 }}><${M.AppBar} position="static" color="default"><${M.Toolbar}><${M.Typography} sx=${{ flexGrow: 1 }}>Booking stand-in<//>${F.address_shown && h`<span>${S.email}</span>`}${F.gear_place === "top-right" && gear("bottom")}<//><//>
      <${M.Box} sx=${{ p: 3 }}>${inside ? h`<${Settings}/>` : h`<${M.Grid} container spacing=${2}>${["Office hours", "Advising"].map((n) => h`<${M.Grid} item xs=${4} key=${n}><${M.Card}><${M.CardContent}>${n}<//><${M.CardActions}><${M.Button} size="small">Share<//><//><//><//>`)}<//>`}<//><${Reading}/><//><//>`;
};
show(h`<${Bookings}/>`);
