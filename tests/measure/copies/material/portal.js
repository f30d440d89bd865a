const go = (p) => location.assign(p);
const Mail = () => {
  const [held, setHeld] = useState(null);
  const [bad, setBad] = useState(false);
  const [open, setOpen] = useState(!F.configure);
  const [service, setService] = useState("");
  const [dialog, setDialog] = useState(false);
  const [oauth, setOauth] = useState(F.oauth === "on");
  const [toast, setToast] = useState("");
  const load = () => ask("/api/connection/calendar").then(setHeld, () => setBad(true));
  useEffect(() => { load(); }, []);
  if (bad) return h`<${M.Alert} severity="error">This could not be loaded. Try again later.<//>`;
  if (!held) return h`<${Wait} open/>`;
  const press = () => (oauth ? join("calendar", () => { setDialog(false); setToast("Saved"); load(); }) : setToast("Nothing was authorized"));
  return h`<${M.Box} sx=${{ maxWidth: 560 }}><${M.Typography} variant="h6">Calendar and contacts integration<//>
    ${held.problem && h`<${M.Alert} severity="warning">${held.problem}<//>`}
    ${held.email ? h`<${M.Card} variant="outlined" sx=${{ my: 2 }}><${M.CardHeader} avatar=${h`<${M.Avatar}>O<//>`} title=${held.email} subheader=${"Last synchronization " + held.synced}/>${F.working === "closed" && h`<${M.CardActions}><${M.Button} color="error">Delete<//><//>`}<//>` : h`<p>Not connected.</p>`}
    ${held.email && F.working === "closed" ? null : !open ? h`<${M.Button} variant="contained" onClick=${() => setOpen(true)}>${T.configure}<//>` : h`
      <${M.FormControl} fullWidth sx=${{ my: 2 }}><${M.InputLabel} id="svc">Calendar service<//>
      <${M.Select} labelId="svc" label="Calendar service" value=${service} onChange=${(e) => setService(e.target.value)}>
        <${M.MenuItem} value="google">${T["service.google"]}<//><${M.MenuItem} value="exchange">${T["service.exchange"]}<//><${M.MenuItem} value="office">${T["service.office"]}<//><//><//>
      <${M.Button} variant="contained" disabled=${!service} onClick=${() => setDialog(true)}>${T.next}<//>`}
    <${M.Dialog} open=${dialog} onClose=${() => setDialog(false)} aria-labelledby="perm"><${M.DialogTitle} id="perm">Permissions<//><${M.DialogContent}><${M.FormGroup}>
      <${M.FormControlLabel} control=${h`<${M.Checkbox} defaultChecked/>`} label="See events"/><${M.FormControlLabel} control=${h`<${M.Checkbox} defaultChecked/>`} label="Change events"/><${M.FormControlLabel} control=${h`<${M.Checkbox}/>`} label="See contacts"/>
      <${M.Divider}/><${M.FormControlLabel} control=${h`<${M.Checkbox} checked=${oauth} onChange=${(e) => setOauth(e.target.checked)}/>`} label=${T.oauth}/><//><//>
      <${M.DialogActions}><${M.Button} onClick=${() => setDialog(false)}>Cancel<//><${M.Button} disabled=${F.oauth === "needed" && !oauth} onClick=${press}>${T.authorize}<//><//><//>
    <${M.Snackbar} open=${!!toast} autoHideDuration=${4000} onClose=${() => setToast("")} message=${toast}/><//>`;
};
const names = ["general", "companion", "meeting", "recording", "audio", "apps", "whiteboard", "clips", "workspaces"].concat(F.no_mail_tab || F.mail_tab_place === "inside" ? [] : ["mail"]);
const Settings = () => {
  const [tab, setTab] = useState(S.tab === "zoomMailCalendar" && names.includes("mail") ? "mail" : "general");
  const [inner, setInner] = useState(S.tab === "zoomMailCalendar");
  return h`<${M.Box} sx=${{ maxWidth: 700 }}><${M.Tabs} value=${tab} onChange=${(e, v) => setTab(v)} variant="scrollable" scrollButtons="auto">${names.map((n) => h`<${M.Tab} key=${n} value=${n} label=${T["tab." + n]}/>`)}<//>
    <${M.Box} sx=${{ pt: 3 }}>${tab === "mail" ? h`<${Mail}/>` : h`<div>${Array.from(Array(F.mail_tab_place === "inside" ? 14 : 3).keys()).map((n) => h`<div key=${n}><${M.FormControlLabel} control=${h`<${M.Switch} defaultChecked/>`} label=${"Option " + n}/></div>`)}
      ${tab === "general" && F.mail_tab_place === "inside" && (inner ? h`<${Mail}/>` : h`<${M.Button} onClick=${() => setInner(true)}>${T["tab.mail"]}<//>`)}</div>`}<//><//>`;
};
const Portal = () => {
  const [path, setPath] = useState(S.path);
  const [fold, setFold] = useState("");
  const [menu, setMenu] = useState(null);
  useEffect(() => { const back = () => setPath(location.pathname); addEventListener("popstate", back); return () => removeEventListener("popstate", back); }, []);
  const to = (p) => { history.pushState(null, "", p); setPath(p); };
  const item = (k, act, pad) => h`<${M.ListItemButton} key=${k} sx=${{ pl: pad || 2 }} selected=${(k === "settings" && path.startsWith("/profile/setting")) || (k === "profile" && path === "/profile")} onClick=${act}><${M.ListItemIcon} sx=${{ minWidth: 36 }}><${Glyph} d=${D.square} size="small"/><//>
    <${M.ListItemText} primary=${T["nav." + k]}/>${k === "scheduler" && F.badge ? h`<${M.Chip} size="small" label="New" color="secondary"/>` : null}<//>`;
  const settings = (pad) => item("settings", () => to("/profile/setting"), pad);
  const group = (k, children) => h`<${React.Fragment} key=${k}><${M.ListItemButton} onClick=${() => setFold(fold === k ? "" : k)}><${M.ListItemText} primary=${T["nav." + k]}/><span>${fold === k ? "▴" : "▾"}</span><//><${M.Collapse} in=${fold === k} unmountOnExit><${M.List} disablePadding>${children}<//><//><//>`;
  return h`<${M.Box} sx=${{ display: "flex" }}>
    <${M.AppBar} position="fixed" sx=${{ zIndex: 1250 }}><${M.Toolbar}><${M.IconButton} color="inherit"><${Glyph} d=${D.lines}/><//><${M.Typography} sx=${{ flexGrow: 1 }}>Stand-in<//>
      ${F.address_shown && h`<${M.Typography} variant="body2" sx=${{ mr: 2 }}>${S.email}<//>`}
      ${F.settings_place === "top" && h`<${M.Button} color="inherit" onClick=${() => to("/profile/setting")}>${T["nav.settings"]}<//>`}
      <${M.IconButton} color="inherit" aria-haspopup="true" onClick=${(e) => setMenu(e.currentTarget)}><${Glyph} d=${D.person}/><//>
      <${M.Menu} anchorEl=${menu} open=${!!menu} onClose=${() => setMenu(null)}><${M.MenuItem} disabled>${S.name}<//><${M.MenuItem} onClick=${() => go("/logout")}>${T.sign_out}<//><//><//><//>
    <${M.Drawer} variant="permanent" sx=${{ width: 240, "& .MuiDrawer-paper": { width: 240 } }}><${M.Toolbar}/><${M.List} component="nav">
      ${["home", "meetings", "recordings", "schedule"].map((k) => item(k, () => to("/" + k)))}
      ${!F.no_scheduler && item("scheduler", () => window.open(S.scheduler + "/me/appts"))}
      ${["whiteboards", "notes"].map((k) => item(k, () => to("/" + k)))}<${M.Divider}/>
      ${F.grouped ? group("my_account", [item("profile", () => to("/profile"), 4), settings(4), item("devices", () => to("/devices"), 4)]) : [item("profile", () => to("/profile")), F.settings_place === "left" && settings()]}
      ${group("admin", [item("users", () => to("/users"), 4)])}<//><//>
    <${M.Box} component="main" sx=${{ flexGrow: 1, p: 3 }}><${M.Toolbar}/>${path.startsWith("/profile/setting") ? h`<${Settings}/>` : path === "/profile" ? h`<${M.Card}><${M.CardHeader} avatar=${h`<${M.Avatar}>KT<//>`} title=${S.name} subheader="Dartmouth"/><//>` : h`<p>There is nothing to see.</p>`}<${Reading}/><//><//>`;
};
show(h`<${Portal}/>`);
